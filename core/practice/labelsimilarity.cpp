#include "core/practice/labelsimilarity.h"

#include <QtCore/qmap.h>
#include <QtCore/qset.h>

#include <algorithm>

namespace archdeck {

namespace {

bool isLittleWord(const QString &word)
{
    static const QSet<QString> littleWords{
        QStringLiteral("a"),    QStringLiteral("an"),   QStringLiteral("and"), QStringLiteral("for"),
        QStringLiteral("in"),   QStringLiteral("of"),   QStringLiteral("or"),  QStringLiteral("the"),
        QStringLiteral("to"),   QStringLiteral("with"), QStringLiteral("con"), QStringLiteral("de"),
        QStringLiteral("del"),  QStringLiteral("e"),    QStringLiteral("el"),  QStringLiteral("en"),
        QStringLiteral("la"),   QStringLiteral("las"),  QStringLiteral("los"), QStringLiteral("o"),
        QStringLiteral("para"), QStringLiteral("por"),  QStringLiteral("y")};
    return littleWords.contains(word);
}

/// Letters and digits without their accents, one space for everything between them.
QString folded(const QString &label)
{
    QString text;
    // Folding alone keeps letters that have a pair of capitals, as the sharp s does.
    for (const QChar character : label.normalized(QString::NormalizationForm_KD).toUpper().toCaseFolded()) {
        if (character.isMark())
            continue;
        // Halves of surrogate pairs are letters of rare scripts or pictures; they are kept as they are.
        if (character.isLetterOrNumber() || character.isSurrogate())
            text += character;
        else
            text += u' ';
    }
    return text.simplified();
}

QString singular(const QString &word)
{
    const bool isPlural = word.size() > 3 && word.endsWith(u's') && !word.endsWith(u"ss");
    return isPlural ? word.chopped(1) : word;
}

QStringList unique(QStringList list)
{
    std::ranges::sort(list);
    list.erase(std::ranges::unique(list).begin(), list.end());
    return list;
}

/// 2 |A and B| / (|A| + |B|) of two sorted sets.
double dice(const QStringList &a, const QStringList &b)
{
    if (a.isEmpty() || b.isEmpty())
        return 0;
    qsizetype common = 0;
    for (auto left = a.cbegin(), right = b.cbegin(); left != a.cend() && right != b.cend();) {
        const int order = left->compare(*right);
        common += order == 0 ? 1 : 0;
        left += order <= 0 ? 1 : 0;
        right += order >= 0 ? 1 : 0;
    }
    return 2.0 * double(common) / double(a.size() + b.size());
}

bool standsAt(const QStringList &phrase, const QStringList &words, qsizetype at)
{
    return at + phrase.size() <= words.size() && std::equal(phrase.cbegin(), phrase.cend(), words.cbegin() + at);
}

} // namespace

LabelWords labelWords(const QString &label)
{
    QStringList all = folded(label).split(u' ', Qt::SkipEmptyParts);
    if (all.isEmpty() && !label.simplified().isEmpty())
        all = {label.simplified()};
    LabelWords result;
    for (const QString &word : std::as_const(all)) {
        if (!isLittleWord(word))
            result.words.append(singular(word));
    }
    if (result.words.isEmpty())
        result.words = all;
    result.wordSet = unique(result.words);
    for (const QString &word : std::as_const(result.wordSet)) {
        const QString padded = u' ' + word + u' ';
        for (qsizetype i = 0; i + 3 <= padded.size(); ++i)
            result.trigrams.append(padded.sliced(i, 3));
    }
    result.trigrams = unique(result.trigrams);
    return result;
}

double labelSimilarity(const LabelWords &a, const LabelWords &b)
{
    if (a.words.isEmpty() || b.words.isEmpty())
        return 0;
    if (a.words == b.words)
        return 1;
    // Other words or another order are never quite the same label.
    return std::min(0.99, (dice(a.wordSet, b.wordSet) + dice(a.trigrams, b.trigrams)) / 2);
}

KindVocabulary::KindVocabulary(const Catalog &catalog)
{
    for (const ComponentKind &kind : catalog.kinds()) {
        const QStringList names = QStringList{kind.name, kind.id} + kind.synonyms;
        for (const QString &name : names) {
            const QStringList words = labelWords(name).words;
            if (!words.isEmpty())
                m_phrases[words.first()].append({kind.id, words});
        }
    }
}

QMap<QString, double> KindVocabulary::kindsIn(const LabelWords &label) const
{
    QMap<QString, QSet<qsizetype>> places;
    for (qsizetype at = 0; at < label.words.size(); ++at) {
        for (const Phrase &phrase : m_phrases.value(label.words[at])) {
            if (!standsAt(phrase.words, label.words, at))
                continue;
            for (qsizetype i = 0; i < phrase.words.size(); ++i)
                places[phrase.kind].insert(at + i);
        }
    }
    QMap<QString, double> shares;
    for (auto place = places.cbegin(); place != places.cend(); ++place)
        shares.insert(place.key(), double(place->size()) / double(label.words.size()));
    return shares;
}

} // namespace archdeck
