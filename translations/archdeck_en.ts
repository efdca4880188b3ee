<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>archdeck::CommandLine</name>
    <message numerus="yes">
        <source>The file has %n page(s); the first is converted. Choose another one with --page.</source>
        <translation>
            <numerusform>The file has %n page; the first is converted. Choose another one with --page.</numerusform>
            <numerusform>The file has %n pages; the first is converted. Choose another one with --page.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>--title is for files with one drawing; this one has %n.</source>
        <translation>
            <numerusform>--title is for files with one drawing; this one has %n.</numerusform>
            <numerusform>--title is for files with one drawing; this one has %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Laid out %n component(s) with %1;</source>
        <translation>
            <numerusform>Laid out %n component with %1;</numerusform>
            <numerusform>Laid out %n components with %1;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them moved.</source>
        <translation>
            <numerusform>%n of them moved.</numerusform>
            <numerusform>%n of them moved.</numerusform>
        </translation>
    </message>
</context>
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
        <source>%1 was imported as %n designs, one for each page.</source>
        <translation>
            <numerusform>%1 was imported as %n design.</numerusform>
            <numerusform>%1 was imported as %n designs, one for each page.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::Diagram</name>
    <message numerus="yes">
        <source>%n components</source>
        <translation>
            <numerusform>%n component</numerusform>
            <numerusform>%n components</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::DiagramView</name>
    <message numerus="yes">
        <source>collapsed group with %n components</source>
        <translation>
            <numerusform>collapsed group with %n component</numerusform>
            <numerusform>collapsed group with %n components</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections in</source>
        <translation>
            <numerusform>%n connection in</numerusform>
            <numerusform>%n connections in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n out</source>
        <comment>connections of a component</comment>
        <translation>
            <numerusform>%n out</numerusform>
            <numerusform>%n out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>group with %n components</source>
        <translation>
            <numerusform>group with %n component</numerusform>
            <numerusform>group with %n components</numerusform>
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
    <message numerus="yes">
        <source>%n element(s) are locked and stay as they are. Unlock them or their layer first.</source>
        <translation>
            <numerusform>An element is locked and stays as it is. Unlock it or its layer first.</numerusform>
            <numerusform>%n elements are locked and stay as they are. Unlock them or their layer first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n element(s)</source>
        <translation>
            <numerusform>Duplicate an element</numerusform>
            <numerusform>Duplicate %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align %n element(s)</source>
        <translation>
            <numerusform>Align an element</numerusform>
            <numerusform>Align %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distribute %n element(s)</source>
        <translation>
            <numerusform>Distribute an element</numerusform>
            <numerusform>Distribute %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Match the size of %n element(s)</source>
        <translation>
            <numerusform>Match the size of an element</numerusform>
            <numerusform>Match the size of %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring %n element(s) to the front</source>
        <translation>
            <numerusform>Bring an element to the front</numerusform>
            <numerusform>Bring %n elements to the front</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring %n element(s) forward</source>
        <translation>
            <numerusform>Bring an element forward</numerusform>
            <numerusform>Bring %n elements forward</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n element(s) backward</source>
        <translation>
            <numerusform>Send an element backward</numerusform>
            <numerusform>Send %n elements backward</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n element(s) to the back</source>
        <translation>
            <numerusform>Send an element to the back</numerusform>
            <numerusform>Send %n elements to the back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lock %n element(s)</source>
        <translation>
            <numerusform>Lock an element</numerusform>
            <numerusform>Lock %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unlock %n element(s)</source>
        <translation>
            <numerusform>Unlock an element</numerusform>
            <numerusform>Unlock %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reverse %n connection(s)</source>
        <translation>
            <numerusform>Reverse a connection</numerusform>
            <numerusform>Reverse %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the line of %n connection(s)</source>
        <translation>
            <numerusform>Change the line of a connection</numerusform>
            <numerusform>Change the lines of %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the arrows of %n connection(s)</source>
        <translation>
            <numerusform>Change the arrows of a connection</numerusform>
            <numerusform>Change the arrows of %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear the corners of %n connection(s)</source>
        <translation>
            <numerusform>Clear the corners of a connection</numerusform>
            <numerusform>Clear the corners of %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Free the ends of %n connection(s)</source>
        <translation>
            <numerusform>Free the ends of a connection</numerusform>
            <numerusform>Free the ends of %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Group %n element(s)</source>
        <translation>
            <numerusform>Group an element</numerusform>
            <numerusform>Group %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ungroup %n group(s)</source>
        <translation>
            <numerusform>Ungroup a group</numerusform>
            <numerusform>Ungroup %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Collapse %n group(s)</source>
        <translation>
            <numerusform>Collapse a group</numerusform>
            <numerusform>Collapse %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expand %n group(s)</source>
        <translation>
            <numerusform>Expand a group</numerusform>
            <numerusform>Expand %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n element(s) out of groups</source>
        <translation>
            <numerusform>Take an element out of its group</numerusform>
            <numerusform>Take %n elements out of groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n element(s) into &quot;%1&quot;</source>
        <translation>
            <numerusform>Move an element into &quot;%1&quot;</numerusform>
            <numerusform>Move %n elements into &quot;%1&quot;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n element(s) out of a group</source>
        <translation>
            <numerusform>Take an element out of a group</numerusform>
            <numerusform>Take %n elements out of a group</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n element(s) to layer &quot;%1&quot;</source>
        <translation>
            <numerusform>Move an element to layer &quot;%1&quot;</numerusform>
            <numerusform>Move %n elements to layer &quot;%1&quot;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste the style on %n element(s)</source>
        <translation>
            <numerusform>Paste the style on an element</numerusform>
            <numerusform>Paste the style on %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the colour of %n element(s)</source>
        <translation>
            <numerusform>Change the colour of an element</numerusform>
            <numerusform>Change the colour of %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear the style of %n element(s)</source>
        <translation>
            <numerusform>Clear the style of an element</numerusform>
            <numerusform>Clear the style of %n elements</numerusform>
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
    <name>archdeck::FindBar</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
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
    <name>archdeck::HistoryPanel</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::LayersPanel</name>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::Mermaid</name>
    <message numerus="yes">
        <source>%Ln more lines could not be read.</source>
        <translation>
            <numerusform>%Ln more line could not be read.</numerusform>
            <numerusform>%Ln more lines could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::MoveGesture</name>
    <message numerus="yes">
        <source>Move %n element(s)</source>
        <translation>
            <numerusform>Move an element</numerusform>
            <numerusform>Move %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n element(s)</source>
        <translation>
            <numerusform>Duplicate an element</numerusform>
            <numerusform>Duplicate %n elements</numerusform>
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
    <name>archdeck::Presentation</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
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
