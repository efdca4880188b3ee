#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qhash.h>
#include <QtCore/qlist.h>
#include <QtCore/qset.h>
#include <QtCore/qstring.h>

#include <optional>

namespace archdeck {

/// Something in a content file that is not as its format says.
struct ContentProblem
{
    QString file;
    int line = 1; ///< counted from 1
    QString message;

    bool operator==(const ContentProblem &) const = default;
};

/// "file.md:12: message", for logs and the command line.
QString toLine(const ContentProblem &problem);

/// `- name: text` below an item; the text goes on in lines that are indented deeper than the dash.
struct KeyedField
{
    QString name;
    QString text;
    int line = 1;
};

/// `- key: text` in a section, with its fields.
struct KeyedItem
{
    QString key;
    QString text; ///< may be empty
    int line = 1;
    QList<KeyedField> fields;

    /// The text of the first field of that name, or an empty string.
    QString field(QStringView name) const;

    /// The texts of all fields of that name, in order.
    QStringList allFields(QStringView name) const;

    /// The line of the first field of that name, or of the item itself.
    int lineOf(QStringView name) const;
};

/// What a list section may hold. A field that the rules don't name is a problem; the item it stands in is left out.
struct SectionRules
{
    QString name;                 ///< the heading, in English in every language
    QStringList required = {};    ///< fields that each item needs, at least once
    QStringList optional = {};    ///< fields that it may have
    QStringList repeatable = {};  ///< those of the above that may stand more than once
    QStringList allowedKeys = {}; ///< the only keys; empty: any kebab-case key
    bool arrowKeys = false;       ///< keys are `from -> to`
    bool repeatedKeys = false;    ///< a key may stand more than once
    bool emptyText = false;       ///< the fields say it all
};

/// Front matter, free sections and list sections: what questions (docs/formats/question.md) and the framework share.
/// Reading never fails on the content: whatever is sound is kept, every problem is listed with its line, and the sizes
/// of untrusted files are limited.
class KeyedMarkdown
{
public:
    static constexpr qint64 maxBytes = 256 * 1024;
    static constexpr qsizetype maxLines = 10'000;
    static constexpr qsizetype maxItems = 200;         ///< in a section
    static constexpr qsizetype maxFields = 40;         ///< in an item
    static constexpr qsizetype maxTextLength = 8'000;  ///< characters of an item's or a field's text
    static constexpr qsizetype maxProblems = 100;

    /// Splits the file into front matter and sections. `propertyNames` are the properties that the front matter may have.
    KeyedMarkdown(const QByteArray &content, const QString &fileName, const QStringList &propertyNames);

    /// A property of the front matter, or an empty string.
    QString property(const QString &name) const { return m_properties.value(name).text; }
    int propertyLine(const QString &name) const { return m_properties.value(name).line; }

    enum class Presence { Optional, Required };

    /// The Markdown below a heading, without blank lines at its ends. A section that is Required and missing is a problem.
    QString freeText(const QString &section, Presence presence);

    /// The sound items of a list section, in order. A section that is Required and missing or without one is a problem.
    QList<KeyedItem> items(const SectionRules &rules, Presence presence);

    /// Reports the sections that nobody asked for.
    void reportUnknownSections();

    void addProblem(int line, const QString &message);
    const QList<ContentProblem> &problems() const { return m_problems; }

private:
    struct Section
    {
        qsizetype heading = 0; ///< index of its line
        qsizetype end = 0; ///< index of the line after its last
    };

    qsizetype readFrontMatter(const QStringList &propertyNames);
    void readProperty(qsizetype index, const QStringList &propertyNames);
    void findSections(qsizetype body);
    const Section *take(const QString &name, Presence presence);
    QList<KeyedItem> rawItems(const Section &section);
    void startField(KeyedItem &item, qsizetype index, QStringView content);
    void append(QString &text, qsizetype index);
    bool check(const KeyedItem &item, const SectionRules &rules, QSet<QString> &seen);
    bool checkKey(const KeyedItem &item, const SectionRules &rules, const QSet<QString> &seen);
    bool checkFields(const KeyedItem &item, const SectionRules &rules);

    QString m_file;
    QStringList m_lines;
    QHash<QString, KeyedField> m_properties;
    QHash<QString, Section> m_sections;
    QSet<QString> m_taken;
    QList<ContentProblem> m_problems;
};

/// A plain decimal number as content files write it in every language: digits and a point ("2900", "0.57").
std::optional<double> contentNumber(QStringView text);

} // namespace archdeck
