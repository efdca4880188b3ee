#pragma once

#include "widgets/diagram/propertypage.h"

class QLabel;

namespace archdeck {

/// The kinds of groups with their readable words.
QList<ChoiceField::Choice> groupKindChoices();
QString groupKindName(const QString &kind);

/// The properties of one group.
class GroupProperties : public PropertyPage
{
    Q_OBJECT
public:
    GroupProperties(EditorModel &model, const ThemeController &themes, QWidget *parent);

protected:
    void refreshOthers() override;

private:
    Group group() const { return diagram().groups.value(GroupId(element().id)); }

    QLabel *m_members;
};

/// The properties of one note.
class NoteProperties : public PropertyPage
{
    Q_OBJECT
public:
    NoteProperties(EditorModel &model, const ThemeController &themes, QWidget *parent);

protected:
    void prepareFields() override;

private:
    Note note() const { return diagram().notes.value(NoteId(element().id)); }

    ChoiceField *m_explains;
};

/// The properties of the design as a whole.
class DesignProperties : public PropertyPage
{
    Q_OBJECT
public:
    DesignProperties(EditorModel &model, const ThemeController &themes, QWidget *parent);

private:
    void addLook();
};

} // namespace archdeck
