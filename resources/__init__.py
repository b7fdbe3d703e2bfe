"""Files that the program reads: fonts, icons, translations, samples."""
