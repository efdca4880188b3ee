#pragma once

#include "widgets/diagram/propertypage.h"

class QLabel;
class QToolButton;

namespace archdeck {

class ExtraProperties;

/// The choices of how a connection calls, in words.
QList<ChoiceField::Choice> callChoices();
CallKind callFrom(const QString &value);
QString callText(CallKind call);
/// "Asynchronous", for headings.
QString displayName(CallKind call);

/// The properties of one connection: label, call, protocol, its ends and their direction.
class ConnectionProperties : public PropertyPage
{
    Q_OBJECT
public:
    ConnectionProperties(EditorModel &model, const ThemeController &themes, QWidget *parent);

protected:
    void refreshOthers() override;

private:
    Edge edge() const { return diagram().edges.value(EdgeId(element().id)); }
    void buildEnds();
    bool swapEnds();
    QString pathWords() const;

    QLabel *m_from;
    QLabel *m_to;
    QToolButton *m_swap;
    QLabel *m_paths;
    ExtraProperties *m_extra;
};

} // namespace archdeck
