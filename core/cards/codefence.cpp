#include "core/cards/codefence.h"

namespace archdeck {

namespace {

struct Fence
{
    QChar mark;
    qsizetype length = 0; ///< 0: not a fence
    QStringView info;
};

Fence fenceOf(QStringView line)
{
    const QStringView text = line.trimmed();
    if (!text.startsWith(u"```") && !text.startsWith(u"~~~"))
        return {};
    const QChar mark = text.front();
    qsizetype length = 0;
    while (length < text.size() && text[length] == mark)
        ++length;
    const QStringView info = text.sliced(length).trimmed();
    if (mark == u'`' && info.contains(u'`'))
        return {}; // an inline code span that happens to start the line
    return {mark, length, info};
}

} // namespace

bool CodeFence::feed(QStringView line)
{
    const Fence fence = fenceOf(line);
    if (m_length == 0) {
        m_mark = fence.mark;
        m_length = fence.length;
        return m_length > 0;
    }
    if (fence.mark == m_mark && fence.length >= m_length && fence.info.isEmpty())
        m_length = 0;
    return true;
}

bool CodeFence::opensWithLanguage(QStringView line)
{
    const Fence fence = fenceOf(line);
    return fence.length > 0 && !fence.info.isEmpty();
}

} // namespace archdeck
