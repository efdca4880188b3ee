#include "widgets/diagram/editormodel.h"

namespace archdeck {

bool EditorModel::copyStyle()
{
    const auto one = selectedOne();
    const auto look = one ? lookOf(diagram(), *one) : std::nullopt;
    if (look)
        m_copiedLook = look;
    return look.has_value();
}

bool EditorModel::pasteStyle()
{
    return m_copiedLook
        && stepOnSelection(tr("Paste the style on %n element(s)", nullptr, int(m_selection.size())),
                           [this](const Selection &free) { return withLook(diagram(), free, *m_copiedLook); });
}

bool EditorModel::setColour(StylePart part, const QString &colour)
{
    return stepOnSelection(tr("Change the colour of %n element(s)", nullptr, int(m_selection.size())),
                           [&](const Selection &free) { return withColour(diagram(), free, part, colour); });
}

bool EditorModel::clearStyle()
{
    return stepOnSelection(tr("Clear the style of %n element(s)", nullptr, int(m_selection.size())),
                           [this](const Selection &free) { return withLook(diagram(), free, Look()); });
}

} // namespace archdeck
