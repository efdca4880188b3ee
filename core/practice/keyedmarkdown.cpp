#include "core/practice/keyedmarkdown.h"

#include "core/cards/deck.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qstringconverter.h>

#include <algorithm>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Practice)
};

bool isArrowKey(QStringView key)
{
    const qsizetype arrow = key.indexOf(u" -> ");
    return arrow > 0 && isKebabCase(key.first(arrow)) && isKebabCase(key.sliced(arrow + 4));
}

/// The number of spaces before the first other character; tabs are not indentation.
qsizetype indentOf(QStringView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line[indent] == u' ')
        ++indent;
    return indent;
}

bool isDash(QStringView trimmed)
{
    return trimmed.startsWith(u"- ");
}

} // namespace

QString toLine(const ContentProblem &problem)
{
    return QStringLiteral("%1:%2: %3").arg(problem.file).arg(problem.line).arg(problem.message);
}

QString KeyedItem::field(QStringView name) const
{
    for (const KeyedField &field : fields) {
        if (field.name == name)
            return field.text;
    }
    return {};
}

QStringList KeyedItem::allFields(QStringView name) const
{
    QStringList texts;
    for (const KeyedField &field : fields) {
        if (field.name == name)
            texts.append(field.text);
    }
    return texts;
}

int KeyedItem::lineOf(QStringView name) const
{
    for (const KeyedField &field : fields) {
        if (field.name == name)
            return field.line;
    }
    return line;
}

KeyedMarkdown::KeyedMarkdown(const QByteArray &content, const QString &fileName, const QStringList &propertyNames)
    : m_file(fileName)
{
    if (content.size() > maxBytes || content.count('\n') > maxLines) {
        addProblem(1, Text::tr("The file is larger than 256 KB or 10,000 lines."));
        return;
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(content);
    if (decoder.hasError() || text.contains(QChar(u'\0'))) {
        addProblem(1, Text::tr("The file is not valid UTF-8 text."));
        return;
    }
    m_lines = text.split(u'\n');
    for (QString &line : m_lines) {
        while (line.endsWith(u'\r') || line.endsWith(u' '))
            line.chop(1);
    }
    findSections(readFrontMatter(propertyNames));
}

void KeyedMarkdown::addProblem(int line, const QString &message)
{
    if (m_problems.size() < maxProblems)
        m_problems.append({.file = m_file, .line = line, .message = message});
    else if (m_problems.size() == maxProblems)
        m_problems.append({.file = m_file, .line = line, .message = Text::tr("There are more problems.")});
}

qsizetype KeyedMarkdown::readFrontMatter(const QStringList &propertyNames)
{
    if (m_lines.first() != u"---") {
        addProblem(1, Text::tr("The file does not start with front matter between two lines of three hyphens."));
        return 0;
    }
    for (qsizetype i = 1; i < m_lines.size() && !m_lines[i].startsWith(u"## "); ++i) {
        if (m_lines[i] == u"---")
            return i + 1;
        readProperty(i, propertyNames);
    }
    addProblem(1, Text::tr("The front matter is not closed by a line of three hyphens."));
    return 1;
}

void KeyedMarkdown::readProperty(qsizetype index, const QStringList &propertyNames)
{
    const QStringView line = QStringView(m_lines[index]).trimmed();
    if (line.isEmpty())
        return;
    const int number = int(index) + 1;
    const qsizetype colon = line.indexOf(u':');
    const QString name = line.first(std::max<qsizetype>(colon, 0)).trimmed().toString();
    const QString value = line.sliced(colon + 1).trimmed().toString();
    if (!propertyNames.contains(name)) {
        addProblem(number, Text::tr("The front matter has only these properties: %1.").arg(propertyNames.join(u", ")));
    } else if (m_properties.contains(name)) {
        addProblem(number, Text::tr("%1 is given twice.").arg(name));
    } else if (value.isEmpty() || value.size() > maxTextLength) {
        addProblem(number, Text::tr("%1 is empty or too long.").arg(name));
    } else {
        m_properties.insert(name, {.name = name, .text = value, .line = number});
    }
}

void KeyedMarkdown::findSections(qsizetype body)
{
    QString open;
    bool stray = false;
    for (qsizetype i = body; i < m_lines.size(); ++i) {
        const QString &line = m_lines[i];
        if (line.startsWith(u"## ")) {
            open = line.sliced(3).trimmed();
            if (m_sections.contains(open)) {
                addProblem(int(i) + 1, Text::tr("The section \"%1\" stands twice; the second is left out.").arg(open));
                open.clear();
                stray = true; // its text is not worth another problem
                continue;
            }
            m_sections.insert(open, {.heading = i, .end = i + 1});
        } else if (!open.isEmpty()) {
            m_sections[open].end = i + 1;
        } else if (!line.isEmpty() && !stray) {
            stray = true;
            addProblem(int(i) + 1, Text::tr("This text belongs to no section (##)."));
        }
    }
}

const KeyedMarkdown::Section *KeyedMarkdown::take(const QString &name, Presence presence)
{
    m_taken.insert(name);
    const auto found = m_sections.constFind(name);
    if (found != m_sections.cend())
        return &*found;
    if (presence == Presence::Required && !m_lines.isEmpty())
        addProblem(1, Text::tr("The section \"%1\" is missing.").arg(name));
    return nullptr;
}

QString KeyedMarkdown::freeText(const QString &name, Presence presence)
{
    const Section *const section = take(name, presence);
    if (section == nullptr)
        return {};
    QString text = m_lines.sliced(section->heading + 1, section->end - section->heading - 1).join(u'\n').trimmed();
    if (text.isEmpty() && presence == Presence::Required)
        addProblem(int(section->heading) + 1, Text::tr("The section \"%1\" is empty.").arg(name));
    if (text.size() <= maxTextLength)
        return text;
    addProblem(int(section->heading) + 1, Text::tr("The section \"%1\" is longer than 8,000 characters.").arg(name));
    return text.first(maxTextLength);
}

QList<KeyedItem> KeyedMarkdown::items(const SectionRules &rules, Presence presence)
{
    const Section *const section = take(rules.name, presence);
    if (section == nullptr)
        return {};
    QList<KeyedItem> sound;
    QSet<QString> seen;
    for (const KeyedItem &item : rawItems(*section)) {
        if (!check(item, rules, seen))
            continue;
        if (sound.size() == maxItems) {
            addProblem(item.line, Text::tr("The section has more than 200 items; the rest is left out."));
            break;
        }
        sound.append(item);
    }
    if (sound.isEmpty() && presence == Presence::Required)
        addProblem(int(section->heading) + 1, Text::tr("The section \"%1\" has no sound item.").arg(rules.name));
    return sound;
}

/// Items and fields as the dashes and the indentation say, whatever their names are.
QList<KeyedItem> KeyedMarkdown::rawItems(const Section &section)
{
    QList<KeyedItem> items;
    bool stray = false;
    for (qsizetype i = section.heading + 1; i < section.end; ++i) {
        const QStringView line = m_lines[i];
        const QStringView content = line.trimmed();
        if (content.isEmpty())
            continue;
        const qsizetype indent = indentOf(line);
        if (indent == 0 && isDash(content)) {
            const QStringView rest = content.sliced(2);
            const qsizetype colon = rest.indexOf(u':');
            const QStringView key = colon < 0 ? QStringView() : rest.first(colon).trimmed();
            items.append({.key = key.toString(),
                          .text = rest.sliced(colon + 1).trimmed().toString(),
                          .line = int(i) + 1,
                          .fields = {}});
            stray = false;
        } else if (indent > 0 && indent <= 3 && isDash(content) && !items.isEmpty()) {
            startField(items.last(), i, content.sliced(2));
        } else if (indent >= 2 && !items.isEmpty()) {
            KeyedItem &item = items.last();
            append(item.fields.isEmpty() ? item.text : item.fields.last().text, i);
        } else if (!stray) {
            stray = true;
            addProblem(int(i) + 1, Text::tr("This section is a list: each item is a line \"- key: text\"."));
        }
    }
    return items;
}

void KeyedMarkdown::startField(KeyedItem &item, qsizetype index, QStringView content)
{
    const qsizetype colon = content.indexOf(u':');
    const QStringView name = colon < 0 ? QStringView() : content.first(colon).trimmed();
    // One over the limit is kept, so that the check can name it.
    if (item.fields.size() <= maxFields)
        item.fields.append(
            {.name = name.toString(), .text = content.sliced(colon + 1).trimmed().toString(), .line = int(index) + 1});
}

void KeyedMarkdown::append(QString &text, qsizetype index)
{
    if (text.size() > maxTextLength)
        return;
    if (!text.isEmpty())
        text += u' ';
    text += QStringView(m_lines[index]).trimmed();
}

bool KeyedMarkdown::check(const KeyedItem &item, const SectionRules &rules, QSet<QString> &seen)
{
    if (!checkKey(item, rules, seen))
        return false;
    if (item.text.isEmpty() && !rules.emptyText) {
        addProblem(item.line, Text::tr("\"%1\" has no text.").arg(item.key));
        return false;
    }
    if (item.text.size() > maxTextLength) {
        addProblem(item.line, Text::tr("The text of \"%1\" is longer than 8,000 characters.").arg(item.key));
        return false;
    }
    if (!checkFields(item, rules))
        return false;
    seen.insert(item.key);
    return true;
}

bool KeyedMarkdown::checkKey(const KeyedItem &item, const SectionRules &rules, const QSet<QString> &seen)
{
    if (!rules.allowedKeys.isEmpty() && !rules.allowedKeys.contains(item.key)) {
        addProblem(item.line, Text::tr("The items of \"%1\" are: %2.").arg(rules.name, rules.allowedKeys.join(u", ")));
        return false;
    }
    if (rules.arrowKeys ? !isArrowKey(item.key) : !isKebabCase(item.key)) {
        addProblem(
            item.line,
            rules.arrowKeys
                ? Text::tr("An item here starts with two kinds and an arrow: \"- api-gateway -> cache: text\".")
                : Text::tr("An item starts with its key, lower-case letters and digits joined by single hyphens: "
                           "\"- key: text\"."));
        return false;
    }
    if (!rules.repeatedKeys && seen.contains(item.key)) {
        addProblem(item.line, Text::tr("\"%1\" stands twice in \"%2\".").arg(item.key, rules.name));
        return false;
    }
    return true;
}

bool KeyedMarkdown::checkFields(const KeyedItem &item, const SectionRules &rules)
{
    if (item.fields.size() > maxFields) {
        addProblem(item.line, Text::tr("\"%1\" has more than 40 lines below it.").arg(item.key));
        return false;
    }
    QSet<QString> names;
    for (const KeyedField &field : item.fields) {
        QString wrong;
        if (!rules.required.contains(field.name) && !rules.optional.contains(field.name))
            wrong = Text::tr("An item of \"%1\" has only these lines: %2.")
                        .arg(rules.name, (rules.required + rules.optional).join(u", "));
        else if (names.contains(field.name) && !rules.repeatable.contains(field.name))
            wrong = Text::tr("%1 is given twice.").arg(field.name);
        else if (field.text.isEmpty() || field.text.size() > maxTextLength)
            wrong = Text::tr("%1 is empty or too long.").arg(field.name);
        if (!wrong.isEmpty()) {
            addProblem(field.line, wrong);
            return false;
        }
        names.insert(field.name);
    }
    for (const QString &name : rules.required) {
        if (!names.contains(name)) {
            addProblem(item.line, Text::tr("\"%1\" has no line \"%2\".").arg(item.key, name));
            return false;
        }
    }
    return true;
}

void KeyedMarkdown::reportUnknownSections()
{
    QList<std::pair<qsizetype, QString>> unknown;
    for (auto section = m_sections.cbegin(); section != m_sections.cend(); ++section) {
        if (!m_taken.contains(section.key()))
            unknown.append({section->heading, section.key()});
    }
    std::ranges::sort(unknown);
    for (const auto &[heading, name] : unknown)
        addProblem(int(heading) + 1, Text::tr("There is no section \"%1\" in this format.").arg(name));
}

std::optional<double> contentNumber(QStringView text)
{
    static const QRegularExpression plain(QStringLiteral("^-?[0-9]{1,15}(\\.[0-9]{1,15})?$"));
    if (!plain.matchView(text).hasMatch())
        return std::nullopt;
    return text.toDouble();
}

} // namespace archdeck
