#pragma once

#include "core/catalog/catalog.h"
#include "core/diagram/elements.h"
#include "core/exchange/readproblem.h"

#include <QtCore/qhash.h>

namespace archdeck {

// What the readers of other programs' files share. All of it is pure, and takes time linear in its input.

/// Finds the component kind that comes nearest to a foreign shape. Building one reads the whole catalogue, so a reader
/// makes one and asks it for every element. The catalogue must outlive it.
class KindFinder
{
public:
    /// Without a catalogue every answer is "service".
    explicit KindFinder(const Catalog *catalog);

    /// `shape` is the format's own word or path for the shape or icon ("cylinder3", "mxgraph.aws4.lambda", "logos:redis"),
    /// `label` what stands in it. The name of a product decides before the words of the label, and these before the
    /// bare form of the shape, which a label only overrules when both could be meant (a cylinder "Redis" is a cache,
    /// a cylinder "Users" a database). "service" when nothing tells.
    QString nearest(const QString &shape, const QString &label) const;

private:
    struct Phrase
    {
        QString kind;
        Family family = Family::Service;
    };
    struct Match
    {
        Phrase phrase;
        qsizetype score = 0;
        qsizetype length = 0;
    };

    void add(const QString &phrase, const QString &kind);
    Match bestIn(const QString &text) const;

    const Catalog *m_catalog;
    QHash<QString, Phrase> m_phrases; ///< by lower-case words with one blank between
    qsizetype m_mostWords = 1;
};

/// `KindFinder(catalog).nearest(shape, label)`, for a single question.
QString nearestKind(const Catalog *catalog, const QString &shape, const QString &label);

/// The text of an HTML label as inline Markdown: bold, italic, code and line breaks are kept, the rest is reduced to its
/// text. Lines have no outer blanks; blank lines at both ends and doubled ones within are dropped.
QString plainFromHtml(const QString &html);

/// Inline Markdown as HTML with <b>, <i>, <code> and <br>; everything else is escaped.
QString htmlFromPlain(const QString &markdown);

/// Character entities of HTML resolved: numbers, and the names that diagrams use. Unknown ones stay as they are.
QString withoutEntities(const QString &text);

namespace foreign {
template<typename Tag>
struct TypeWord;
template<>
struct TypeWord<NodeTag>
{
    static constexpr QLatin1StringView word{"component"};
};
template<>
struct TypeWord<EdgeTag>
{
    static constexpr QLatin1StringView word{"connection"};
};
template<>
struct TypeWord<GroupTag>
{
    static constexpr QLatin1StringView word{"group"};
};
template<>
struct TypeWord<NoteTag>
{
    static constexpr QLatin1StringView word{"note"};
};
template<>
struct TypeWord<PathTag>
{
    static constexpr QLatin1StringView word{"path"};
};
template<>
struct TypeWord<TradeOffTag>
{
    static constexpr QLatin1StringView word{"trade-off"};
};
template<>
struct TypeWord<SectionTag>
{
    static constexpr QLatin1StringView word{"section"};
};
template<>
struct TypeWord<LayerTag>
{
    static constexpr QLatin1StringView word{"layer"};
};

template<typename T>
struct TagOf;
template<typename Tag>
struct TagOf<Id<Tag>>
{
    using Type = Tag;
};
} // namespace foreign

/// The id of the element that a file calls `key`: the same whenever the file is read. `space` is the format's name.
/// Whoever stores such a design gives it fresh ids first, as the same file may be imported twice.
template<typename AnyId>
AnyId stableId(const QString &space, const QString &key)
{
    const QString type(foreign::TypeWord<typename foreign::TagOf<AnyId>::Type>::word);
    return AnyId::shipped(QStringLiteral("import/") + space + u'/' + type + u'/' + key);
}

/// Collects what a reader could not take over: one problem for each message, with the first example and the count,
/// however often it is added.
class ReadLosses
{
public:
    explicit ReadLosses(const QString &file) : m_file(file) {}

    /// `message` is a sentence about the kind of loss ("A picture became a component."), `example` names the element.
    void add(const QString &message, const QString &example = {}, int line = 0);

    /// In the order in which they came up first.
    ReadProblems problems() const;

private:
    struct Loss
    {
        QString message;
        QString example;
        int line = 0;
        int count = 0;
    };

    QString m_file;
    QList<Loss> m_losses;
    QHash<QString, qsizetype> m_index;
};

/// Cuts `text` to readlimits::textLength characters and says so in `losses`.
QString limitedText(const QString &text, ReadLosses &losses, const QString &example);

} // namespace archdeck
