#include "core/catalog/catalog.h"

#include "core/base/atomicwrite.h"
#include "core/catalog/kindtranslation.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>

#include <algorithm>

namespace archdeck {

namespace {

constexpr qint64 fileLimit = 256 * 1024;

/// 0 is the best match; negative for none.
int matchRank(const ComponentKind &kind, const QString &text)
{
    if (kind.name.startsWith(text, Qt::CaseInsensitive))
        return 0;
    if (kind.name.contains(text, Qt::CaseInsensitive))
        return 1;
    const QString synonyms = kind.synonyms.join(u' ');
    const QString everything = kind.id + u' ' + kind.name + u' ' + synonyms + u' ' + displayName(kind.family) + u' '
        + kind.summary;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    const auto holdsAll = [&words](const QString &field) {
        return std::ranges::all_of(words,
                                   [&field](const QString &word) { return field.contains(word, Qt::CaseInsensitive); });
    };
    if (holdsAll(synonyms))
        return 2;
    return holdsAll(everything) ? 3 : -1;
}

} // namespace

QString displayName(Family family)
{
    const char *name = "";
    switch (family) {
    case Family::People: name = QT_TRANSLATE_NOOP("archdeck::Family", "People and clients"); break;
    case Family::Edge: name = QT_TRANSLATE_NOOP("archdeck::Family", "Edge and traffic"); break;
    case Family::Service: name = QT_TRANSLATE_NOOP("archdeck::Family", "Services"); break;
    case Family::Async: name = QT_TRANSLATE_NOOP("archdeck::Family", "Asynchronous"); break;
    case Family::Data: name = QT_TRANSLATE_NOOP("archdeck::Family", "Data"); break;
    case Family::Model: name = QT_TRANSLATE_NOOP("archdeck::Family", "AI models"); break;
    case Family::Retrieval: name = QT_TRANSLATE_NOOP("archdeck::Family", "Retrieval"); break;
    case Family::Safety: name = QT_TRANSLATE_NOOP("archdeck::Family", "Safety"); break;
    case Family::Operations: name = QT_TRANSLATE_NOOP("archdeck::Family", "Operations"); break;
    case Family::External: name = QT_TRANSLATE_NOOP("archdeck::Family", "Third parties"); break;
    }
    return QCoreApplication::translate("archdeck::Family", name);
}

Catalog Catalog::load(const QString &folder, const QString &language)
{
    Catalog catalog;
    const QStringList files = QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const auto kind = readFile(folder + u'/' + file, fileLimit).and_then([&file](const QByteArray &json) {
            return parseComponentKind(json, file.chopped(5));
        });
        if (kind)
            catalog.m_kinds.append(*kind);
        else
            catalog.m_problems.append(file + u": " + toLine(kind.error()));
    }
    if (language != u"en")
        catalog.translate(QStringLiteral("translations/%1.json").arg(language), folder);
    std::ranges::sort(catalog.m_kinds, [](const ComponentKind &a, const ComponentKind &b) {
        return a.family != b.family ? a.family < b.family : a.name.localeAwareCompare(b.name) < 0;
    });
    for (qsizetype i = 0; i < catalog.m_kinds.size(); ++i)
        catalog.m_index.insert(catalog.m_kinds[i].id, i);
    return catalog;
}

void Catalog::translate(const QString &file, const QString &folder)
{
    const auto json = readFile(folder + u'/' + file, fileLimit);
    const QStringList problems = json ? translateKinds(m_kinds, *json) : QStringList{toLine(json.error())};
    for (const QString &problem : problems)
        m_problems.append(file + u": " + problem);
}

const ComponentKind *Catalog::find(const QString &id) const
{
    const auto index = m_index.constFind(id);
    return index == m_index.constEnd() ? nullptr : &m_kinds[*index];
}

QString Catalog::nameOf(const QString &id) const
{
    const ComponentKind *kind = find(id);
    return kind ? kind->name : id;
}

QList<const ComponentKind *> Catalog::search(const QString &text) const
{
    const QString wanted = text.simplified();
    QList<std::pair<int, const ComponentKind *>> ranked;
    for (const ComponentKind &kind : m_kinds) {
        if (const int rank = wanted.isEmpty() ? 0 : matchRank(kind, wanted); rank >= 0)
            ranked.append({rank, &kind});
    }
    std::ranges::stable_sort(ranked, {}, &std::pair<int, const ComponentKind *>::first);
    QList<const ComponentKind *> found;
    for (const auto &entry : std::as_const(ranked))
        found.append(entry.second);
    return found;
}

} // namespace archdeck
