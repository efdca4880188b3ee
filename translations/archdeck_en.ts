<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>archdeck::ComparisonController</name>
    <message numerus="yes">
        <source>%n cards made. They come with the next reviews.</source>
        <translation>
            <numerusform>%n card made. It comes with the next reviews.</numerusform>
            <numerusform>%n cards made. They come with the next reviews.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gaps are left for later.</source>
        <translation>
            <numerusform>%n gap is left for later.</numerusform>
            <numerusform>%n gaps are left for later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your drawing has %n components so far. Comparing it shows the whole reference.</source>
        <translation>
            <numerusform>Your drawing has %n component so far. Comparing it shows the whole reference.</numerusform>
            <numerusform>Your drawing has %n components so far. Comparing it shows the whole reference.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::ComparisonPanel</name>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::DeckShelf</name>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::DesignListModel</name>
    <message numerus="yes">
        <source>%n components</source>
        <translation>
            <numerusform>%n component</numerusform>
            <numerusform>%n components</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trade-offs</source>
        <translation>
            <numerusform>%n trade-off</numerusform>
            <numerusform>%n trade-offs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::DesignsController</name>
    <message numerus="yes">
        <source>Imported with %n remark(s): %1</source>
        <translation>
            <numerusform>Imported with %n remark: %1</numerusform>
            <numerusform>Imported with %n remarks: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::EditorModel</name>
    <message numerus="yes">
        <source>Move %n element(s)</source>
        <translation>
            <numerusform>Move an element</numerusform>
            <numerusform>Move %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n element(s)</source>
        <translation>
            <numerusform>Delete an element</numerusform>
            <numerusform>Delete %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n element(s)</source>
        <translation>
            <numerusform>Paste an element</numerusform>
            <numerusform>Paste %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n replica(s)</source>
        <translation>
            <numerusform>Add a replica</numerusform>
            <numerusform>Add %n replicas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n replica(s)</source>
        <translation>
            <numerusform>Remove a replica</numerusform>
            <numerusform>Remove %n replicas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::EditorPage</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n components</source>
        <translation>
            <numerusform>%n component</numerusform>
            <numerusform>%n components</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::GuidedController</name>
    <message numerus="yes">
        <source>%1 (%n min)</source>
        <translation>
            <numerusform>%1 (%n min)</numerusform>
            <numerusform>%1 (%n min)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::PhaseList</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n min</source>
        <translation>
            <numerusform>%1 of %n min</numerusform>
            <numerusform>%1 of %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::PracticePage</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::Review</name>
    <message numerus="yes">
        <source>The next card is due in %n minutes.</source>
        <translation>
            <numerusform>The next card is due in %n minute.</numerusform>
            <numerusform>The next card is due in %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next card is due in %n hours.</source>
        <translation>
            <numerusform>The next card is due in %n hour.</numerusform>
            <numerusform>The next card is due in %n hours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::SealedPage</name>
    <message numerus="yes">
        <source>The diagram, its %n components and the notes stay sealed until you have drawn your own. What you recall and work out yourself is what stays.</source>
        <translation>
            <numerusform>The diagram, its component and the notes stay sealed until you have drawn your own. What you recall and work out yourself is what stays.</numerusform>
            <numerusform>The diagram, its %n components and the notes stay sealed until you have drawn your own. What you recall and work out yourself is what stays.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::SelectionProperties</name>
    <message numerus="yes">
        <source>Change %n connection(s)</source>
        <translation>
            <numerusform>Change a connection</numerusform>
            <numerusform>Change %n connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::SittingController</name>
    <message numerus="yes">
        <source>%n cards made. They come with the next reviews.</source>
        <translation>
            <numerusform>%n card made. It comes with the next reviews.</numerusform>
            <numerusform>%n cards made. They come with the next reviews.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gaps are left for later.</source>
        <translation>
            <numerusform>%n gap is left for later.</numerusform>
            <numerusform>%n gaps are left for later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::SittingPage</name>
    <message numerus="yes">
        <source>of %n min</source>
        <translation>
            <numerusform>of %n min</numerusform>
            <numerusform>of %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n min left</source>
        <translation>
            <numerusform>%1: %n min left</numerusform>
            <numerusform>%1: %n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n min over</source>
        <translation>
            <numerusform>%1: %n min over</numerusform>
            <numerusform>%1: %n min over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::SittingReviewPage</name>
    <message numerus="yes">
        <source>%1 of %n minutes</source>
        <translation>
            <numerusform>%1 of %n minute</numerusform>
            <numerusform>%1 of %n minutes</numerusform>
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
        <source>Make %n cards of the gaps</source>
        <translation>
            <numerusform>Make %n card of the gaps</numerusform>
            <numerusform>Make %n cards of the gaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::TodayController</name>
    <message numerus="yes">
        <source>Review %n cards</source>
        <translation>
            <numerusform>Review %n card</numerusform>
            <numerusform>Review %n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::TodayPage</name>
    <message numerus="yes">
        <source>%n days until the interview</source>
        <translation>
            <numerusform>%n day until the interview</numerusform>
            <numerusform>%n days until the interview</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>about %n min</numerusform>
            <numerusform>about %n min</numerusform>
        </translation>
    </message>
</context>
</TS>
