#include "core/exchange/d2/d2board.h"

#include "core/exchange/d2/d2text.h"
#include "core/exchange/reading.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::D2File)
};

class D2Compiler
{
public:
    D2Compiler(const QString &fileName, ReadLosses &losses) : m_fileName(fileName), m_losses(losses)
    {
        m_board.objects.append(D2Object{});
    }

    Result<D2Board> compile(const QList<const D2Map *> &maps)
    {
        for (const D2Map *map : maps)
            readDefinitions(*map);
        for (const D2Map *map : maps)
            apply(*map, 0);
        collectBoards(maps);
        if (m_error)
            return std::unexpected(*m_error);
        return m_board;
    }

private:
    static bool isKey(const D2Statement &statement, QLatin1StringView word)
    {
        return statement.ends.size() == 1 && !statement.index && !statement.ends[0].path.isEmpty()
            && !statement.ends[0].isQuoted[0] && statement.ends[0].path[0].compare(word, Qt::CaseInsensitive) == 0;
    }

    /// Variables and classes hold for the whole board, wherever they stand.
    void readDefinitions(const D2Map &map)
    {
        for (const D2Statement &statement : map.statements) {
            if (isKey(statement, "vars"_L1))
                flatten(statement, {}, 1, m_board.variables);
        }
        for (const D2Statement &statement : map.statements) {
            if (!isKey(statement, "classes"_L1))
                continue;
            QMap<QString, QString> attributes;
            flatten(statement, {}, 1, attributes);
            for (auto it = attributes.cbegin(); it != attributes.cend(); ++it)
                m_classes[it.key().section(u'.', 0, 0)].insert(it.key().section(u'.', 1), *it);
        }
    }

    /// What a statement gives, as "style.fill" -> "red". The first `skip` parts of its key are left out.
    void flatten(const D2Statement &statement, const QString &prefix, qsizetype skip, QMap<QString, QString> &into)
    {
        QStringList parts = statement.ends[0].path.sliced(std::min(skip, statement.ends[0].path.size()));
        if (!prefix.isEmpty())
            parts.prepend(prefix);
        const QString key = parts.join(u'.');
        if (statement.hasValue && !key.isEmpty())
            into.insert(key, statement.list.isEmpty() ? text(statement.value) : statement.list.join(u';'));
        if (!statement.map)
            return;
        for (const D2Statement &inner : statement.map->statements) {
            if (inner.ends.size() == 1 && !inner.index)
                flatten(inner, key, 0, into);
        }
    }

    /// With variables resolved.
    QString text(const QString &value) const
    {
        QString result;
        qsizetype done = 0;
        for (;;) {
            const qsizetype start = value.indexOf(u"${", done);
            const qsizetype end = start < 0 ? -1 : value.indexOf(u'}', start);
            if (end < 0)
                break;
            const QString name = value.sliced(start + 2, end - start - 2).trimmed();
            const auto known = m_board.variables.constFind(name);
            result += QStringView(value).sliced(done, start - done);
            result += known != m_board.variables.cend() ? *known : value.sliced(start, end + 1 - start);
            done = end + 1;
            if (result.size() > readlimits::textLength)
                break;
        }
        result += QStringView(value).sliced(done);
        return result.replace(QChar(0xE024), u'$');
    }

    void refuse(int line, const QString &what)
    {
        if (!m_error)
            m_error = Error{ErrorCode::LimitExceeded, Text::tr("%1:%2: %3").arg(m_fileName).arg(line).arg(what)};
    }

    qsizetype child(qsizetype parent, const QString &name, int line)
    {
        const std::pair key(parent, name.toLower());
        if (const auto known = m_children.constFind(key); known != m_children.cend())
            return *known;
        const qsizetype depth = m_depth.value(parent) + 1;
        if (depth > readlimits::depth) {
            refuse(line, Text::tr("shapes are nested more than %1 deep.").arg(readlimits::depth));
            return parent;
        }
        if (m_board.objects.size() + m_board.edges.size() > readlimits::elements) {
            refuse(line,
                   Text::tr("there are more than %1 shapes and connections, the most that can be read.")
                       .arg(readlimits::elements));
            return parent;
        }
        D2Object object;
        object.name = QString(name).replace(QChar(0xE024), u'$');
        object.parent = parent;
        object.line = line;
        const QString &around = m_board.objects[parent].path;
        object.path = (around.isEmpty() ? QString() : QString(around + u'.')) + d2Name(object.name);
        const qsizetype index = m_board.objects.size();
        m_board.objects.append(object);
        m_board.objects[parent].children.append(index);
        m_children.insert(key, index);
        m_depth.insert(index, depth);
        return index;
    }

    /// Walks down the names of a key. `rest` gets what follows from the first keyword on. -1 for a glob.
    qsizetype walk(const D2Statement::End &end, qsizetype at, int line, QStringList &rest)
    {
        for (qsizetype i = 0; i < end.path.size() && !m_error; ++i) {
            const QString &part = end.path[i];
            if (!end.isQuoted[i] && part.contains(u'*')) {
                m_losses.add(Text::tr("A pattern with * was left out."), part, line);
                return -1;
            }
            if (!end.isQuoted[i] && isD2Keyword(part)) {
                rest = end.path.sliced(i);
                rest[0] = rest[0].toLower();
                return at;
            }
            at = !end.isQuoted[i] && part == u"_" ? std::max<qsizetype>(m_board.objects[at].parent, 0)
                                                  : child(at, part, line);
        }
        return at;
    }

    void apply(const D2Map &map, qsizetype object)
    {
        for (const D2Statement &statement : map.statements) {
            if (m_error)
                return;
            if (statement.index)
                applyReference(statement, object);
            else if (statement.ends.size() > 1)
                addEdges(statement, object);
            else
                applyKey(statement, object);
        }
    }

    void applyKey(const D2Statement &statement, qsizetype object)
    {
        QStringList keyword;
        const qsizetype at = walk(statement.ends[0], object, statement.line, keyword);
        if (at < 0 || m_error)
            return;
        if (!keyword.isEmpty()) {
            applyKeyword(statement, keyword, at);
            return;
        }
        D2Object &target = m_board.objects[at];
        target.isRemoved = statement.isNull;
        if (statement.hasValue && !statement.isNull)
            setLabel(statement, target);
        if (statement.map)
            apply(*statement.map, at);
    }

    void setLabel(const D2Statement &statement, D2Object &target) const
    {
        target.label = text(statement.value);
        target.hasLabel = true;
        target.isBlock = statement.isBlock;
        target.blockTag = statement.blockTag;
    }

    void applyKeyword(const D2Statement &statement, const QStringList &keyword, qsizetype at)
    {
        static const QStringList definitions{u"vars"_s, u"classes"_s, u"layers"_s, u"scenarios"_s, u"steps"_s};
        if (definitions.contains(keyword[0])) {
            if (at != 0)
                m_losses.add(Text::tr("“%1” inside a shape was left out.").arg(keyword[0]), {}, statement.line);
            return;
        }
        D2Object &target = m_board.objects[at];
        if (keyword.size() == 1 && keyword[0] == u"label" && statement.hasValue)
            setLabel(statement, target);
        D2Statement rest = statement;
        rest.ends[0].path = keyword;
        QMap<QString, QString> attributes;
        flatten(rest, {}, 0, attributes);
        give(attributes, target.attributes);
        if (attributes.contains(u"label"_s) && keyword[0] != u"label") {
            target.label = attributes.value(u"label"_s);
            target.hasLabel = true;
        }
    }

    /// Classes give what the element does not say itself.
    void give(const QMap<QString, QString> &attributes, QMap<QString, QString> &target) const
    {
        const QStringList classes = attributes.value(u"class"_s).split(u';', Qt::SkipEmptyParts);
        for (const QString &name : classes) {
            const auto known = m_classes.constFind(name.trimmed());
            if (known == m_classes.cend())
                continue;
            for (auto it = known->cbegin(); it != known->cend(); ++it)
                target.insert(it.key(), *it);
        }
        for (auto it = attributes.cbegin(); it != attributes.cend(); ++it)
            target.insert(it.key(), *it);
    }

    void addEdges(const D2Statement &statement, qsizetype object)
    {
        QList<qsizetype> ends;
        for (const D2Statement::End &end : statement.ends) {
            QStringList keyword;
            const qsizetype at = walk(end, object, statement.line, keyword);
            if (at < 0 || m_error)
                return;
            ends.append(at);
        }
        for (qsizetype i = 0; i + 1 < ends.size(); ++i) {
            if (ends[i] == 0 || ends[i + 1] == 0)
                continue;
            D2Edge edge;
            edge.from = ends[i];
            edge.to = ends[i + 1];
            edge.arrow = statement.arrows[i];
            edge.line = statement.line;
            applyToEdge(statement, {}, edge);
            m_byEnds[{edge.from, edge.to}].append(m_board.edges.size());
            m_board.edges.append(edge);
        }
        if (m_board.objects.size() + m_board.edges.size() > readlimits::elements)
            refuse(statement.line,
                   Text::tr("there are more than %1 shapes and connections, the most that can be read.")
                       .arg(readlimits::elements));
    }

    void applyToEdge(const D2Statement &statement, const QStringList &key, D2Edge &edge)
    {
        if (statement.isNull && key.isEmpty())
            edge.isRemoved = true;
        else if (statement.hasValue && (key.isEmpty() || key == QStringList{u"label"_s}))
            edge.label = text(statement.value);
        D2Statement rest = statement;
        rest.ends = {D2Statement::End{key, {}}};
        QMap<QString, QString> attributes;
        flatten(rest, {}, 0, attributes);
        if (attributes.contains(u"label"_s))
            edge.label = attributes.take(u"label"_s);
        give(attributes, edge.attributes);
    }

    /// `(a -> b)[0].style.opacity: 0`
    void applyReference(const D2Statement &statement, qsizetype object)
    {
        if (statement.ends.size() != 2)
            return;
        QStringList keyword;
        const qsizetype from = walk(statement.ends[0], object, statement.line, keyword);
        const qsizetype to = from < 0 ? -1 : walk(statement.ends[1], object, statement.line, keyword);
        const QList<qsizetype> edges = m_byEnds.value({from, to});
        if (*statement.index < 0 || *statement.index >= edges.size())
            m_losses.add(Text::tr("The file refers to a connection that is not there."),
                         statement.ends[0].path.join(u'.') + u" -> " + statement.ends[1].path.join(u'.'),
                         statement.line);
        else
            applyToEdge(statement, statement.edgeKey, m_board.edges[edges[*statement.index]]);
    }

    /// A layer starts empty, a scenario from the board, a step from the step before.
    void collectBoards(const QList<const D2Map *> &maps)
    {
        // The maps before the last are what the board starts from; their boards were collected there.
        for (const D2Statement &statement : maps.constLast()->statements) {
            const bool isStep = isKey(statement, "steps"_L1);
            const bool isScenario = isKey(statement, "scenarios"_L1);
            if (!statement.map || !(isStep || isScenario || isKey(statement, "layers"_L1)))
                continue;
            QList<const D2Map *> base = isStep || isScenario ? maps : QList<const D2Map *>();
            for (const D2Statement &board : statement.map->statements) {
                if (!board.map || board.ends.size() != 1 || board.ends[0].path.isEmpty())
                    continue;
                QList<const D2Map *> made = base;
                made.append(board.map.get());
                m_board.others.append({board.ends[0].path.join(u'.'), made});
                if (isStep)
                    base = made;
            }
        }
    }

    const QString m_fileName;
    ReadLosses &m_losses;
    D2Board m_board;
    std::optional<Error> m_error;
    QHash<QString, QMap<QString, QString>> m_classes;
    QHash<std::pair<qsizetype, QString>, qsizetype> m_children;
    QHash<qsizetype, qsizetype> m_depth;
    QHash<std::pair<qsizetype, qsizetype>, QList<qsizetype>> m_byEnds;
};

} // namespace

Result<D2Board> compileD2(const QList<const D2Map *> &maps, const QString &fileName, ReadLosses &losses)
{
    return D2Compiler(fileName, losses).compile(maps);
}

} // namespace archdeck
