<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
