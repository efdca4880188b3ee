#include "core/exchange/d2/d2parser.h"

#include "core/exchange/d2/d2text.h"
#include "core/exchange/reading.h"

#include <QtCore/qcoreapplication.h>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::D2File)
};

constexpr QLatin1StringView ownMark("# archdeck:");

class D2Parser
{
public:
    D2Parser(const QString &text, const QString &fileName, ReadLosses &losses, const StopToken &stop)
        : m_text(text), m_fileName(fileName), m_losses(losses), m_stop(stop)
    {
    }

    Result<D2File> parse()
    {
        D2File file;
        parseMap(file.root, 0);
        if (!m_error && !atEnd())
            fail(Text::tr("there is a closing brace that nothing opened"));
        if (m_error)
            return std::unexpected(*m_error);
        file.ownLines = m_ownLines;
        return file;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar peek(qsizetype ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar(); }
    bool looksAt(QStringView words) const { return QStringView(m_text).sliced(m_at).startsWith(words); }
    QChar next()
    {
        const QChar c = m_text[m_at++];
        m_line += c == u'\n' ? 1 : 0;
        return c;
    }
    void fail(const QString &what, int line = 0)
    {
        if (!m_error)
            m_error = Error{ErrorCode::InvalidInput,
                            Text::tr("%1:%2: %3.").arg(m_fileName).arg(line > 0 ? line : m_line).arg(what)};
        m_at = m_text.size();
    }
    void refuse(ErrorCode code, const QString &message)
    {
        if (!m_error)
            m_error = Error{code, message};
        m_at = m_text.size();
    }

    void skipBlanks()
    {
        while (!atEnd() && (peek() == u' ' || peek() == u'\t' || peek() == u'\r'))
            next();
    }

    void skipToLineEnd()
    {
        while (!atEnd() && peek() != u'\n')
            next();
    }

    void comment()
    {
        if (looksAt(u"\"\"\"")) {
            const qsizetype end = m_text.indexOf(u"\"\"\"", m_at + 3);
            if (end < 0)
                return fail(Text::tr("a block comment is not closed"));
            while (m_at < end + 3)
                next();
            return;
        }
        const qsizetype start = m_at;
        skipToLineEnd();
        const QString line = m_text.sliced(start, m_at - start);
        if (line.startsWith(ownMark))
            m_ownLines.append(line.sliced(ownMark.size()).trimmed());
    }

    /// Up to the brace that closes it, which is left.
    void parseMap(D2Map &map, int depth)
    {
        if (depth > readlimits::depth)
            return refuse(ErrorCode::LimitExceeded,
                          Text::tr("%1:%2: braces are nested more than %3 deep.")
                              .arg(m_fileName)
                              .arg(m_line)
                              .arg(readlimits::depth));
        while (!atEnd()) {
            const QChar c = peek();
            if (c.isSpace() || c == u';') {
                next();
            } else if (c == u'}') {
                return;
            } else if (c == u'#' || looksAt(u"\"\"\"")) {
                comment();
            } else {
                parseStatement(map, depth);
            }
        }
    }

    void parseStatement(D2Map &map, int depth)
    {
        if (++m_count > readlimits::elements * 4)
            return refuse(ErrorCode::LimitExceeded,
                          Text::tr("%1 has more than %2 statements, the most that can be read.")
                              .arg(m_fileName)
                              .arg(readlimits::elements * 4));
        if (m_stop.stopRequested())
            return refuse(ErrorCode::Cancelled, Text::tr("Reading %1 was cancelled.").arg(m_fileName));
        D2Statement statement;
        statement.line = m_line;
        if (!parseUnsupported()) {
            const qsizetype start = m_at;
            parseKey(statement);
            parseValue(statement, depth);
            skipBlanks();
            const bool isComplete = atEnd() || QStringView(u"\n;}#").contains(peek());
            if (m_at == start || !isComplete)
                return fail(Text::tr("“%1” is not expected here").arg(peek()));
            if (!statement.ends.isEmpty())
                map.statements.append(statement);
        }
    }

    /// Imports, spreads, globs and filters: skipped as a whole, with what they are given.
    bool parseUnsupported()
    {
        const bool isSpread = looksAt(u"...");
        QString what;
        if (looksAt(u"@") || (isSpread && peek(3) == u'@'))
            what = Text::tr("An import of another file was left out.");
        else if (isSpread && peek(3) == u'$')
            what = Text::tr("Variables that are spread out were left out.");
        else if (peek() == u'&' || (peek() == u'!' && peek(1) == u'&'))
            what = Text::tr("A filter was left out.");
        if (what.isEmpty())
            return false;
        m_losses.add(what, m_text.mid(m_at, 40).section(u'\n', 0, 0), m_line);
        while (!atEnd() && peek() != u'\n' && peek() != u';' && peek() != u'}')
            next();
        return true;
    }

    static bool isArrowStart(QChar c, QChar after)
    {
        return (c == u'-' && (after == u'-' || after == u'>')) || (c == u'<' && after == u'-');
    }

    QString parseArrow()
    {
        QString arrow;
        if (peek() == u'<')
            arrow += next();
        while (peek() == u'-')
            next();
        arrow += u'-';
        if (peek() == u'>')
            arrow += next();
        return arrow == u"-" ? u"--"_s : arrow;
    }

    void parseKey(D2Statement &statement)
    {
        bool isReference = peek() == u'(';
        if (isReference)
            next();
        D2Statement::End prefix;
        for (;;) {
            skipBlanks();
            D2Statement::End end = parsePath();
            if (!isReference && statement.ends.isEmpty() && peek() == u'(') {
                isReference = true; // x.(a -> b)[0]
                prefix = end;
                next();
                continue;
            }
            end.path = prefix.path + end.path;
            end.isQuoted = prefix.isQuoted + end.isQuoted;
            statement.ends.append(end);
            skipBlanks();
            if (atEnd() || !isArrowStart(peek(), peek(1)))
                break;
            statement.arrows.append(parseArrow());
            if (statement.ends.size() > readlimits::elements)
                return refuse(ErrorCode::LimitExceeded,
                              Text::tr("%1:%2: there are more than %3 connections, the most that can be read.")
                                  .arg(m_fileName)
                                  .arg(statement.line)
                                  .arg(readlimits::elements));
        }
        if (isReference)
            parseReference(statement);
        for (const D2Statement::End &end : std::as_const(statement.ends)) {
            if (end.path.isEmpty() && !m_error)
                fail(Text::tr("a name is missing"), statement.line);
        }
    }

    /// `)[0].style.opacity`
    void parseReference(D2Statement &statement)
    {
        if (peek() != u')')
            return fail(Text::tr("a parenthesis is not closed"));
        next();
        statement.index = -1;
        if (peek() == u'[') {
            next();
            QString digits;
            while (!atEnd() && peek() != u']' && peek() != u'\n')
                digits += next();
            if (peek() == u']')
                next();
            bool isNumber = false;
            const int index = digits.toInt(&isNumber);
            statement.index = isNumber ? index : -1;
        }
        if (peek() == u'.') {
            next();
            statement.edgeKey = parsePath().path;
        }
    }

    D2Statement::End parsePath()
    {
        D2Statement::End end;
        for (;;) {
            bool isQuoted = false;
            const QString part = parsePart(isQuoted);
            if (part.isEmpty() && !isQuoted)
                break;
            end.path.append(part);
            end.isQuoted.append(isQuoted);
            skipBlanks();
            if (peek() != u'.')
                break;
            next();
            skipBlanks();
        }
        return end;
    }

    QString parsePart(bool &isQuoted)
    {
        isQuoted = peek() == u'"' || peek() == u'\'';
        if (isQuoted)
            return parseQuoted();
        QString part;
        while (!atEnd()) {
            const QChar c = peek();
            if (QStringView(u".:;{}()[]\n#").contains(c) || isArrowStart(c, peek(1)) || (c == u'<' && peek(1) == u'-'))
                break;
            if (c == u'\\' && m_at + 1 < m_text.size())
                next();
            part += next();
        }
        return part.trimmed();
    }

    QString parseQuoted()
    {
        const int line = m_line;
        const QChar quote = next();
        QString text;
        for (;;) {
            if (atEnd()) {
                fail(Text::tr("a quoted text is not closed"), line);
                return {};
            }
            const QChar c = next();
            if (c == quote && quote == u'\'' && peek() == quote)
                text += next();
            else if (c == quote)
                return text;
            else if (c == u'\\' && quote == u'"' && !atEnd())
                text += escaped(next());
            else
                text += c;
        }
    }

    /// `\$` stays marked until variables are resolved.
    static QString escaped(QChar c)
    {
        switch (c.unicode()) {
        case u'n': return u"\n"_s;
        case u't': return u"\t"_s;
        case u'$': return QString(QChar(0xE024));
        case u'\n': return {};
        default: return QString(c);
        }
    }

    void parseValue(D2Statement &statement, int depth)
    {
        skipBlanks();
        if (peek() == u':') {
            next();
            skipBlanks();
            parsePrimary(statement);
            skipBlanks();
        }
        if (peek() != u'{')
            return;
        const int line = m_line;
        next();
        statement.map = std::make_shared<D2Map>();
        parseMap(*statement.map, depth + 1);
        if (atEnd())
            return fail(Text::tr("a brace is not closed"), line);
        next();
    }

    void parsePrimary(D2Statement &statement)
    {
        const QChar c = peek();
        if (c == u'{' || c == u'\n' || c == u';' || c == u'}' || atEnd())
            return;
        statement.hasValue = true;
        if (c == u'|') {
            parseBlock(statement);
        } else if (c == u'[') {
            parseList(statement);
        } else if (c == u'"' || c == u'\'') {
            statement.value = parseQuoted();
        } else if (c == u'@') {
            statement.hasValue = false;
            parseUnsupported();
        } else {
            statement.value = parseUnquoted(u"");
            statement.isNull = statement.value == u"null";
        }
    }

    QString parseUnquoted(QStringView more)
    {
        QString text;
        while (!atEnd()) {
            const QChar c = peek();
            const bool isVariable = c == u'$' && peek(1) == u'{';
            if (isVariable) {
                while (!atEnd() && peek() != u'}' && peek() != u'\n')
                    text += next();
                if (peek() == u'}')
                    text += next();
                continue;
            }
            if (c == u'\n' || c == u';' || c == u'{' || c == u'}' || more.contains(c)
                || (c == u'#' && (text.isEmpty() || text.back().isSpace())))
                break;
            next();
            if (c == u'\\' && !atEnd() && peek() != u'\n')
                text += escaped(next());
            else
                text += c;
        }
        return text.trimmed();
    }

    void parseList(D2Statement &statement)
    {
        next();
        while (!atEnd() && peek() != u']') {
            if (peek().isSpace() || peek() == u';') {
                next();
                continue;
            }
            const qsizetype start = m_at;
            const QString item = peek() == u'"' || peek() == u'\'' ? parseQuoted() : parseUnquoted(u"]");
            if (!item.isEmpty())
                statement.list.append(item);
            if (m_at == start)
                return fail(Text::tr("“%1” is not expected here").arg(peek()));
        }
        if (atEnd())
            return fail(Text::tr("a list is not closed"));
        next();
    }

    /// `|md … |`, `||go … ||`, `|`md … `|`
    void parseBlock(D2Statement &statement)
    {
        const int line = m_line;
        QString open;
        while (peek() == u'|')
            open += next();
        QString special;
        while (!atEnd() && !peek().isLetterOrNumber() && !peek().isSpace() && special.size() < 20)
            special += next();
        QString close = special + open;
        std::ranges::reverse(close.begin(), close.begin() + special.size());
        const qsizetype end = m_text.indexOf(close, m_at);
        if (end < 0)
            return fail(Text::tr("a block text is not closed"), line);
        statement.isBlock = true;
        while (m_at < end && !peek().isSpace())
            statement.blockTag += next();
        const QString body = m_text.sliced(m_at, end - m_at);
        statement.value = blockText(body);
        m_line += int(body.count(u'\n'));
        m_at = end + close.size();
    }

    const QString m_text;
    const QString m_fileName;
    ReadLosses &m_losses;
    const StopToken &m_stop;
    std::optional<Error> m_error;
    QStringList m_ownLines;
    qsizetype m_at = 0;
    qsizetype m_count = 0;
    int m_line = 1;
};

} // namespace

Result<D2File> parseD2(const QByteArray &content, const QString &fileName, ReadLosses &losses, const StopToken &stop)
{
    if (content.size() > readlimits::bytes)
        return failure(ErrorCode::LimitExceeded,
                       Text::tr("%1 is larger than %2 MB, the most that can be read.")
                           .arg(fileName)
                           .arg(readlimits::bytes / (1024 * 1024)));
    if (!content.isValidUtf8() || content.contains('\0'))
        return failure(ErrorCode::InvalidInput,
                       Text::tr("%1 is not a text in UTF-8. Save it as UTF-8 and try again.").arg(fileName));
    QString text = QString::fromUtf8(content.startsWith("\xef\xbb\xbf") ? content.sliced(3) : content);
    text.replace(u"\r\n"_s, u"\n"_s);
    return D2Parser(text, fileName, losses, stop).parse();
}

} // namespace archdeck
