#pragma once

#include "core/exchange/mermaid/flowchart.h"

#include <QtCore/qstringview.h>

namespace archdeck {

/// A place in the body of a flowchart, and the tokens that can be read there. Reading moves the place; what isn't there
/// leaves it where it was.
class FlowCursor
{
public:
    explicit FlowCursor(QStringView text) : m_text(text) {}

    qsizetype at() const { return m_at; }
    void moveTo(qsizetype place) { m_at = place; }
    bool atEnd() const { return m_at >= m_text.size(); }
    /// At the end of the text, of a line or of a statement.
    bool atStatementEnd() const { return atEnd() || peek() == u'\n' || peek() == u';' || startsWith(u"%%"); }
    /// Null behind the end.
    QChar peek(qsizetype ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar(); }
    bool startsWith(QStringView text) const { return m_at <= m_text.size() && m_text.sliced(m_at).startsWith(text); }
    QStringView text() const { return m_text; }

    void skipBlanks();
    void skipSpace();
    /// Behind the end of the line.
    void skipLine();
    bool take(QStringView text);
    /// A keyword, followed by anything but a letter or digit.
    bool takeWord(QStringView word);
    /// The rest of the statement, trimmed.
    QString takeRest();

    /// The name of a node; empty when there is none.
    QString takeName();
    /// "string" or "`Markdown`", with its quotes; nothing when it is no string or never closed.
    std::optional<Flowchart::Text> takeQuoted();
    /// Where `end` comes next on this line; -1 when it does not.
    qsizetype findInLine(QStringView end) const;

private:
    QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_noQuoteFrom = -1; ///< from here on there is no quote: so that unclosed ones cost no time
};

/// The arrow of a link, as far as it stands in one piece.
struct FlowArrow
{
    Flowchart::Stroke stroke = Flowchart::Stroke::Normal;
    QChar start;
    QChar end;
    int length = 1;
    bool isOpen = false; ///< a text and the other half have to follow: "-- text -->"
};

/// "-->", "x==x", "~~~", or the first half "--" of one with a text; nothing when there is none. Blanks before it are for the caller.
std::optional<FlowArrow> takeArrow(FlowCursor &cursor);

} // namespace archdeck
