#pragma once

#include <QtCore/qstring.h>

namespace archdeck {

/// Follows fenced code blocks (CommonMark 0.31, section 4.5) line by line. Fences may be indented by any amount, since
/// those inside list items are.
class CodeFence
{
public:
    /// Takes the next line, without its line end. True when it belongs to a fenced block, its fences included.
    bool feed(QStringView line);
    /// Whether the last line left a block open.
    bool isOpen() const { return m_length > 0; }
    /// Whether the line would open a block here and names a language, which a closing fence can't.
    static bool opensWithLanguage(QStringView line);

private:
    QChar m_mark;
    qsizetype m_length = 0;
};

} // namespace archdeck
