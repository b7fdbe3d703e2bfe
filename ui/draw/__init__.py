"""How the floor looks: colours, fonts, icons, the one painter, and the charts made with it."""
