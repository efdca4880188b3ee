#include "widgets/diagram/elementproperties.h"

#include "widgets/diagram/columngrid.h"
#include "widgets/diagram/panelparts.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>

namespace archdeck {

QList<ChoiceField::Choice> groupKindChoices()
{
    return {{QStringLiteral("group"), GroupProperties::tr("Group")},
            {QStringLiteral("vpc"), GroupProperties::tr("Private network (VPC)")},
            {QStringLiteral("region"), GroupProperties::tr("Region")},
            {QStringLiteral("tenant"), GroupProperties::tr("Tenant")},
            {QStringLiteral("trust"), GroupProperties::tr("Trust boundary")},
            {QStringLiteral("plane"), GroupProperties::tr("Plane")},
            {QStringLiteral("pool"), GroupProperties::tr("Pool")}};
}

QString groupKindName(const QString &kind)
{
    for (const ChoiceField::Choice &choice : groupKindChoices()) {
        if (choice.value == kind)
            return choice.words;
    }
    return kind;
}

GroupProperties::GroupProperties(EditorModel &model, const ThemeController &themes, QWidget *parent)
    : PropertyPage(model, themes, parent), m_members(captionLabel({}, this))
{
    auto *name = new TextField(tr("Name"), {}, FieldWidth::Full, themes, this);
    bind(name, [this] { return group().label; },
         [this](const QString &text) { return this->model().rename(element(), text); }, nameProblem);
    column()->addWidget(name);
    auto *kind = new ChoiceField(tr("Kind of boundary"), groupKindChoices(), FieldWidth::Full, themes, this);
    bind(kind, [this] { return group().kind; },
         [this](const QString &text) { return this->model().setGroupKind(GroupId(element().id), text); });
    column()->addWidget(kind);
    m_members->setWordWrap(true);
    column()->addWidget(m_members);
}

void GroupProperties::refreshOthers()
{
    const GroupId id(element().id);
    QStringList names;
    for (const Node &node : ordered(diagram().nodes)) {
        if (diagram().isInside(node.group, id))
            names.append(node.label);
    }
    m_members->setText(names.isEmpty() ? tr("Holds no component yet. Drag some into it.")
                                       : tr("Holds %1.").arg(names.join(QStringLiteral(", "))));
}

NoteProperties::NoteProperties(EditorModel &model, const ThemeController &themes, QWidget *parent)
    : PropertyPage(model, themes, parent),
      m_explains(new ChoiceField(tr("Explains"), {}, FieldWidth::Full, themes, this))
{
    auto *text = new ParagraphField(tr("Text (Markdown)"), 10, themes, this);
    bind(text, [this] { return note().text; },
         [this](const QString &typed) { return this->model().rename(element(), typed); }, [](const QString &typed) {
        return typed.isEmpty() ? tr("A note needs a text. Delete the note to be rid of it.") : QString();
    });
    column()->addWidget(text);
    bind(m_explains, [this] { return referenceText(note().explains); }, [this](const QString &reference) {
        return this->model().setNoteTarget(NoteId(element().id), referenceFrom(reference));
    });
    column()->addWidget(m_explains);
    setTabOrder(text->editor(), m_explains->editor());
}

void NoteProperties::prepareFields()
{
    QList<ChoiceField::Choice> choices{{QString(), tr("Nothing in particular")}};
    for (const ElementRef &each : attachableElements(diagram())) {
        if (each != element() && each.type != ElementType::Path)
            choices.append({referenceText(each), listName(diagram(), each)});
    }
    m_explains->setChoices(choices);
}

DesignProperties::DesignProperties(EditorModel &model, const ThemeController &themes, QWidget *parent)
    : PropertyPage(model, themes, parent)
{
    const auto change = [this](auto &&setting) {
        DesignInfo info = diagram().info;
        setting(info);
        return this->model().setInfo(info);
    };
    auto *title = new TextField(tr("Title"), {}, FieldWidth::Full, themes, this);
    bind(title, [this] { return diagram().info.title; }, [change](const QString &text) {
        return change([&text](DesignInfo &info) { info.title = text; });
    }, nameProblem);
    column()->addWidget(title);
    auto *summary = new ParagraphField(tr("Summary"), 3, themes, this);
    summary->setPlaceholder(tr("What the system does, for whom, and at what load"));
    bind(summary, [this] { return diagram().info.summary; },
         [change](const QString &text) { return change([&text](DesignInfo &info) { info.summary = text; }); });
    column()->addWidget(summary);
    // The names are stored as they are read here, so that a gallery groups by them.
    const QStringList families{tr("Chat"),   tr("Code"),   tr("Moderation"), tr("RAG"),    tr("Ranking"),
                               tr("Search"), tr("Agents"), tr("Vision"),     tr("Speech"), tr("Training")};
    auto *family = new SuggestionField(tr("Family"), families, FieldWidth::Half, themes, this);
    bind(family, [this] { return diagram().info.family; },
         [change](const QString &text) { return change([&text](DesignInfo &info) { info.family = text; }); });
    column()->addWidget(family);
    auto *direction = new ChoiceField(tr("Automatic layout runs"),
                                      {{QStringLiteral("LR"), tr("Left to right")},
                                       {QStringLiteral("TB"), tr("Top to bottom")},
                                       {QStringLiteral("RL"), tr("Right to left")},
                                       {QStringLiteral("BT"), tr("Bottom to top")}},
                                      FieldWidth::Half, themes, this);
    bind(direction, [this] { return diagram().info.direction; },
         [change](const QString &text) { return change([&text](DesignInfo &info) { info.direction = text; }); });
    column()->addWidget(direction);
    addLook();
}

void DesignProperties::addLook()
{
    const auto addChoice = [this](const QString &label, const QString &key, const QList<ChoiceField::Choice> &choices) {
        auto *field = new ChoiceField(label, choices, FieldWidth::Half, themes(), this);
        bind(field, [this, key] { return diagram().info.properties.value(key); }, [this, key](const QString &value) {
            Diagram after = diagram();
            if (value.isEmpty())
                after.info.properties.remove(key);
            else
                after.info.properties.insert(key, value);
            return model().become(tr("Change the look"), after);
        });
        return field;
    };
    auto *grid = new ColumnGrid(2, this);
    grid->add(addChoice(tr("Look"), QStringLiteral("look"),
                        {{QString(), tr("Plain")}, {QStringLiteral("sketch"), tr("Hand-drawn")}}),
              ColumnGrid::Span::Cell);
    grid->add(addChoice(tr("Colours"), QStringLiteral("colouring"),
                        {{QString(), tr("By kind")}, {QStringLiteral("group"), tr("By group")}}),
              ColumnGrid::Span::Cell);
    column()->addWidget(grid);
}

} // namespace archdeck
