#pragma once

#include "core/catalog/catalog.h"

#include <QtCore/qstringlist.h>

namespace archdeck {

/// A label in the form in which labels are compared: case folded, accents and punctuation dropped, plurals in s cut, and
/// without the little words of English and Spanish. A label without any letter or digit keeps its signs.
struct LabelWords
{
    QStringList words; ///< as they stand in the label
    QStringList wordSet; ///< sorted, each once
    QStringList trigrams; ///< of the words with a space round each; sorted, each once

    bool operator==(const LabelWords &) const = default;
};

LabelWords labelWords(const QString &label);

/// How alike two labels are, 0 to 1: the mean of the Dice coefficients (Dice 1945) of their words and of their trigrams;
/// the same words in the same order give 1. Symmetric. Empty labels are unlike everything.
double labelSimilarity(const LabelWords &a, const LabelWords &b);

/// The words by which people call the kinds of a catalogue: their names, synonyms and ids. Immutable; any thread.
class KindVocabulary
{
public:
    explicit KindVocabulary(const Catalog &catalog);

    /// The kinds that a label speaks of, with the share of its words that do so: "Redis cache" is all cache, "Recent
    /// turns cache" a third.
    QMap<QString, double> kindsIn(const LabelWords &label) const;

private:
    struct Phrase
    {
        QString kind;
        QStringList words;
    };
    QHash<QString, QList<Phrase>> m_phrases; ///< by first word
};

} // namespace archdeck
