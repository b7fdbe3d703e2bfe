<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ClashCounts</name>
    <message numerus="yes">
        <source>at most %n people may sit in {room}</source>
        <translation>
            <numerusform>at most %n person may sit in {room}</numerusform>
            <numerusform>at most %n people may sit in {room}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n desks</source>
        <translation>
            <numerusform>%n desk</numerusform>
            <numerusform>%n desks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rooms</source>
        <translation>
            <numerusform>%n room</numerusform>
            <numerusform>%n rooms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n teams</source>
        <translation>
            <numerusform>%n team</numerusform>
            <numerusform>%n teams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pairs named one by one</source>
        <translation>
            <numerusform>%n pair named one by one</numerusform>
            <numerusform>%n pairs named one by one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n floors</source>
        <translation>
            <numerusform>%n floor</numerusform>
            <numerusform>%n floors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days a week</source>
        <translation>
            <numerusform>%n day a week</numerusform>
            <numerusform>%n days a week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n more can be covered</source>
        <translation>
            <numerusform>At most %n more can be covered</numerusform>
            <numerusform>At most %n more can be covered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people move</source>
        <translation>
            <numerusform>%n person moves</numerusform>
            <numerusform>%n people move</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskDetails</name>
    <message numerus="yes">
        <source>Change %n desks</source>
        <translation>
            <numerusform>Change %n desk</numerusform>
            <numerusform>Change %n desks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change features of %n desks</source>
        <translation>
            <numerusform>Change features of %n desk</numerusform>
            <numerusform>Change features of %n desks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the state of %n desks</source>
        <translation>
            <numerusform>Change the state of %n desk</numerusform>
            <numerusform>Change the state of %n desks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix %n desks</source>
        <translation>
            <numerusform>Fix %n desk</numerusform>
            <numerusform>Fix %n desks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Free %n desks</source>
        <translation>
            <numerusform>Free %n desk</numerusform>
            <numerusform>Free %n desks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingCounts</name>
    <message numerus="yes">
        <source>{other} sits beside {place}, but they share %n office days a week only</source>
        <translation>
            <numerusform>{other} sits beside {place}, but they share %n office day a week only</numerusform>
            <numerusform>{other} sits beside {place}, but they share %n office days a week only</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FloorCommands</name>
    <message numerus="yes">
        <source>Move %n desks</source>
        <translation>
            <numerusform>Move %n desk</numerusform>
            <numerusform>Move %n desks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Turn %n desks</source>
        <translation>
            <numerusform>Turn %n desk</numerusform>
            <numerusform>Turn %n desks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n desks</source>
        <translation>
            <numerusform>Remove %n desk</numerusform>
            <numerusform>Remove %n desks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unlock %n people</source>
        <translation>
            <numerusform>Unlock %n person</numerusform>
            <numerusform>Unlock %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lock %n people</source>
        <translation>
            <numerusform>Lock %n person</numerusform>
            <numerusform>Lock %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unseat %n people</source>
        <translation>
            <numerusform>Unseat %n person</numerusform>
            <numerusform>Unseat %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthPanel</name>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveDesks</name>
    <message numerus="yes">
        <source>Move %n desks</source>
        <translation>
            <numerusform>Move %n desk</numerusform>
            <numerusform>Move %n desks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message numerus="yes">
        <source>%n more covered</source>
        <translation>
            <numerusform>%n more covered</numerusform>
            <numerusform>%n more covered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer rules broken</source>
        <translation>
            <numerusform>%n fewer rule broken</numerusform>
            <numerusform>%n fewer rules broken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReasonCounts</name>
    <message numerus="yes">
        <source>%n salespeople</source>
        <translation>
            <numerusform>%n salesperson</numerusform>
            <numerusform>%n salespeople</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marketers</source>
        <translation>
            <numerusform>%n marketer</numerusform>
            <numerusform>%n marketers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more salespeople</source>
        <translation>
            <numerusform>%n more salesperson</numerusform>
            <numerusform>%n more salespeople</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more marketers</source>
        <translation>
            <numerusform>%n more marketer</numerusform>
            <numerusform>%n more marketers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people need a desk</source>
        <translation>
            <numerusform>%n person needs a desk</numerusform>
            <numerusform>%n people need a desk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them stay without</source>
        <translation>
            <numerusform>%n of them stays without</numerusform>
            <numerusform>%n of them stay without</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a desk has at most %n others beside it</source>
        <translation>
            <numerusform>a desk has at most %n other beside it</numerusform>
            <numerusform>a desk has at most %n others beside it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n desks have no other beside them</source>
        <translation>
            <numerusform>%n desk has no other beside it</numerusform>
            <numerusform>%n desks have no other beside them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepairCounts</name>
    <message numerus="yes">
        <source>add %n desks</source>
        <translation>
            <numerusform>add %n desk</numerusform>
            <numerusform>add %n desks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>have %n more salespeople</source>
        <translation>
            <numerusform>have %n more salesperson</numerusform>
            <numerusform>have %n more salespeople</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>have %n more marketers</source>
        <translation>
            <numerusform>have %n more marketer</numerusform>
            <numerusform>have %n more marketers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SolveBar</name>
    <message numerus="yes">
        <source>%n more covered</source>
        <translation>
            <numerusform>%n more covered</numerusform>
            <numerusform>%n more covered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>At most %n more can be covered</source>
        <translation>
            <numerusform>At most %n more can be covered</numerusform>
            <numerusform>At most %n more can be covered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TradeOffCounts</name>
    <message numerus="yes">
        <source>%n people move from today&apos;s desk</source>
        <translation>
            <numerusform>%n person moves from today&apos;s desk</numerusform>
            <numerusform>%n people move from today&apos;s desk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules broken</source>
        <translation>
            <numerusform>%n rule broken</numerusform>
            <numerusform>%n rules broken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a desk</source>
        <translation>
            <numerusform>%n without a desk</numerusform>
            <numerusform>%n without a desk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TurnDesks</name>
    <message numerus="yes">
        <source>Turn %n desks</source>
        <translation>
            <numerusform>Turn %n desk</numerusform>
            <numerusform>Turn %n desks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhyCounts</name>
    <message numerus="yes">
        <source>%n more rules broken</source>
        <translation>
            <numerusform>%n more rule broken</numerusform>
            <numerusform>%n more rules broken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer rules broken</source>
        <translation>
            <numerusform>%n fewer rule broken</numerusform>
            <numerusform>%n fewer rules broken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more covered</source>
        <translation>
            <numerusform>%n more covered</numerusform>
            <numerusform>%n more covered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer covered</source>
        <translation>
            <numerusform>%n fewer covered</numerusform>
            <numerusform>%n fewer covered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n plans</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n plans</numerusform>
        </translation>
    </message>
</context>
</TS>
