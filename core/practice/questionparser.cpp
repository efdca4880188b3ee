#include "core/practice/questionparser.h"

#include "core/base/atomicwrite.h"
#include "core/cards/deck.h"
#include "core/practice/practicekeys.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Practice)
};

using Presence = KeyedMarkdown::Presence;

constexpr qsizetype maxQuestions = 500;

SectionRules rulesOf(const QString &name, const QStringList &required = {})
{
    return {.name = name, .required = required};
}

class QuestionReader
{
public:
    QuestionReader(const QByteArray &content, const QString &fileName)
        : m_file(content, fileName,
                 {QStringLiteral("id"), QStringLiteral("language"), QStringLiteral("title"), QStringLiteral("family"),
                  QStringLiteral("summary"), QStringLiteral("level"), QStringLiteral("reference"),
                  QStringLiteral("minutes")}),
          m_expectedId(QFileInfo(fileName).baseName())
    {
    }

    QuestionReading read()
    {
        readProperties();
        m_question.ask = m_file.freeText(QStringLiteral("Ask"), Presence::Required);
        readClarifying();
        readRequirements();
        readEstimates();
        readHints();
        readChanges();
        readDeepDives();
        readComponents();
        readConnections();
        readSignals();
        m_question.sources = m_file.freeText(QStringLiteral("Sources"), Presence::Optional);
        m_file.reportUnknownSections();
        return {.question = std::move(m_question), .problems = m_file.problems()};
    }

private:
    QString requiredProperty(const QString &name)
    {
        const QString value = m_file.property(name);
        if (value.isEmpty() && m_file.problems().isEmpty())
            m_file.addProblem(1, Text::tr("The front matter has no %1.").arg(name));
        return value;
    }

    void readProperties()
    {
        const QString id = requiredProperty(QStringLiteral("id"));
        if (id == m_expectedId && isKebabCase(id))
            m_question.id = id;
        else if (!id.isEmpty())
            m_file.addProblem(m_file.propertyLine(QStringLiteral("id")),
                              Text::tr("The id \"%1\" differs from the file's name \"%2\".").arg(id, m_expectedId));
        m_question.language = requiredProperty(QStringLiteral("language"));
        m_question.title = requiredProperty(QStringLiteral("title"));
        m_question.family = requiredProperty(QStringLiteral("family"));
        m_question.summary = requiredProperty(QStringLiteral("summary"));
        readLevel();
        readReference();
        readMinutes();
    }

    void readLevel()
    {
        const QString key = requiredProperty(QStringLiteral("level"));
        if (const std::optional<QuestionLevel> level = questionLevel(key))
            m_question.level = *level;
        else if (!key.isEmpty())
            m_file.addProblem(m_file.propertyLine(QStringLiteral("level")),
                              Text::tr("The level is mid, senior or staff."));
    }

    void readReference()
    {
        const QString reference = m_file.property(QStringLiteral("reference"));
        if (reference.isEmpty() || isKebabCase(reference))
            m_question.reference = reference;
        else
            m_file.addProblem(m_file.propertyLine(QStringLiteral("reference")),
                              Text::tr("The reference is the name of a folder in templates/designs."));
    }

    void readMinutes()
    {
        const QString text = m_file.property(QStringLiteral("minutes"));
        const double minutes = contentNumber(text).value_or(0);
        if (minutes >= 10 && minutes <= 240 && minutes == std::floor(minutes))
            m_question.minutes = int(minutes);
        else if (!text.isEmpty())
            m_file.addProblem(m_file.propertyLine(QStringLiteral("minutes")),
                              Text::tr("The minutes are a whole number from 10 to 240."));
    }

    void readClarifying()
    {
        const SectionRules rules = rulesOf(QStringLiteral("Clarifying questions"), {QStringLiteral("answer")});
        for (const KeyedItem &item : m_file.items(rules, Presence::Required))
            m_question.clarifying.append({.key = item.key, .question = item.text, .answer = item.field(u"answer")});
    }

    void readRequirements()
    {
        SectionRules rules = rulesOf(QStringLiteral("Requirements"));
        rules.optional = {QStringLiteral("value"), QStringLiteral("unit")};
        for (const KeyedItem &item : m_file.items(rules, Presence::Required)) {
            QuestionRequirement requirement{
                .key = item.key, .text = item.text, .value = std::nullopt, .unit = item.field(u"unit")};
            const QString value = item.field(u"value");
            requirement.value = contentNumber(value);
            if (!value.isEmpty() && !requirement.value)
                m_file.addProblem(item.lineOf(u"value"), notANumber());
            else if (value.isEmpty() != requirement.unit.isEmpty())
                m_file.addProblem(item.line, Text::tr("A requirement has both a value and a unit, or neither."));
            else
                m_question.requirements.append(requirement);
        }
    }

    static QString notANumber()
    {
        return Text::tr("This is not a plain number: digits with at most one decimal point, in every language.");
    }

    void readEstimates()
    {
        SectionRules rules = rulesOf(QStringLiteral("Estimates"),
                                     {QStringLiteral("unit"), QStringLiteral("answer"), QStringLiteral("worked")});
        rules.optional = {QStringLiteral("tolerance")};
        for (const KeyedItem &item : m_file.items(rules, Presence::Required)) {
            const double answer = contentNumber(item.field(u"answer")).value_or(0);
            const QString factor = item.field(u"tolerance");
            const double tolerance = factor.isEmpty() ? 2 : contentNumber(factor).value_or(0);
            if (answer <= 0) {
                m_file.addProblem(item.lineOf(u"answer"),
                                  Text::tr("The answer is a plain number above 0, with a decimal point."));
            } else if (tolerance < 1 || tolerance > 100) {
                m_file.addProblem(item.lineOf(u"tolerance"), Text::tr("The tolerance is a factor from 1 to 100."));
            } else {
                m_question.estimates.append({.key = item.key,
                                             .prompt = item.text,
                                             .unit = item.field(u"unit"),
                                             .answer = answer,
                                             .tolerance = tolerance,
                                             .worked = item.field(u"worked")});
            }
        }
    }

    void readHints()
    {
        SectionRules rules = rulesOf(QStringLiteral("Hints"));
        rules.allowedKeys = phaseKeys();
        rules.repeatedKeys = true;
        for (const KeyedItem &item : m_file.items(rules, Presence::Required))
            m_question.hints.append({.phase = item.key, .text = item.text});
    }

    void readChanges()
    {
        SectionRules rules = rulesOf(QStringLiteral("Requirement changes"), {QStringLiteral("wants")});
        rules.allowedKeys = requirementChangeKeys();
        rules.repeatable = rules.required;
        for (const KeyedItem &item : m_file.items(rules, Presence::Required))
            m_question.changes.append({.key = item.key, .says = item.text, .wants = item.allFields(u"wants")});
    }

    void readDeepDives()
    {
        SectionRules rules = rulesOf(QStringLiteral("Deep dives"), {QStringLiteral("point")});
        rules.repeatable = rules.required;
        for (const KeyedItem &item : m_file.items(rules, Presence::Required))
            m_question.deepDives.append({.key = item.key, .topic = item.text, .points = item.allFields(u"point")});
    }

    void readComponents()
    {
        SectionRules rules = rulesOf(QStringLiteral("Expected components"));
        rules.optional = {QStringLiteral("label")};
        for (const KeyedItem &item : m_file.items(rules, Presence::Required))
            m_question.components.append({.kind = item.key, .purpose = item.text, .label = item.field(u"label")});
    }

    void readConnections()
    {
        SectionRules rules = rulesOf(QStringLiteral("Expected connections"));
        rules.arrowKeys = true;
        for (const KeyedItem &item : m_file.items(rules, Presence::Required)) {
            const qsizetype arrow = item.key.indexOf(u" -> ");
            const ExpectedConnection connection{
                .from = item.key.first(arrow), .to = item.key.sliced(arrow + 4), .why = item.text};
            if (m_question.component(connection.from) == nullptr || m_question.component(connection.to) == nullptr)
                m_file.addProblem(item.line,
                                  Text::tr("\"%1\" joins kinds that are not both expected components.").arg(item.key));
            else
                m_question.connections.append(connection);
        }
    }

    void readSignals()
    {
        SectionRules rules = rulesOf(QStringLiteral("Signals"), {QStringLiteral("strong"), QStringLiteral("weak")});
        rules.allowedKeys = criterionKeys();
        rules.repeatable = rules.required;
        rules.emptyText = true;
        for (const KeyedItem &item : m_file.items(rules, Presence::Required))
            m_question.criteria.append(
                {.criterion = item.key, .strong = item.allFields(u"strong"), .weak = item.allFields(u"weak")});
    }

    KeyedMarkdown m_file;
    QString m_expectedId;
    Question m_question;
};

/// Reads one file; without a value it is not there or unusable. Everything wrong is added to the set's problems.
std::optional<Question> questionAt(const QString &path, QuestionSet &set)
{
    const Result<QByteArray> content = readFile(path, KeyedMarkdown::maxBytes);
    if (!content) {
        set.problems.append({.file = path, .line = 1, .message = toLine(content.error())});
        return std::nullopt;
    }
    QuestionReading reading = readQuestion(*content, path);
    set.problems += reading.problems;
    if (reading.isUsable())
        return std::move(reading.question);
    return std::nullopt;
}

} // namespace

bool QuestionReading::isUsable() const
{
    return !question.id.isEmpty() && !question.title.isEmpty() && !question.ask.isEmpty();
}

QuestionReading readQuestion(const QByteArray &content, const QString &fileName)
{
    return QuestionReader(content, fileName).read();
}

const Question *QuestionSet::find(QStringView id) const
{
    const auto found = std::ranges::find_if(questions, [id](const Question &question) { return question.id == id; });
    return found == questions.cend() ? nullptr : &*found;
}

QuestionSet loadQuestions(const QString &folder, const QString &language)
{
    QuestionSet set;
    const QDir dir(folder);
    if (!dir.exists()) {
        set.problems.append(
            {.file = folder, .line = 1, .message = Text::tr("The folder of the interview questions is missing.")});
        return set;
    }
    QStringList files = dir.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
    // "chat.es.md" is a translation, "framework.md" the frame of all interviews.
    files.removeIf([](const QString &file) { return file.count(u'.') != 1 || file == u"framework.md"; });
    if (files.size() > maxQuestions) {
        set.problems.append(
            {.file = folder,
             .line = 1,
             .message = Text::tr("There are more than %1 questions; the rest is left out.").arg(maxQuestions)});
        files.resize(maxQuestions);
    }
    for (const QString &file : std::as_const(files)) {
        const QString translated = dir.filePath(file.chopped(3) + u'.' + language + u".md");
        std::optional<Question> question;
        if (language != u"en" && QFile::exists(translated))
            question = questionAt(translated, set);
        if (!question)
            question = questionAt(dir.filePath(file), set);
        if (question)
            set.questions.append(*std::move(question));
    }
    return set;
}

} // namespace archdeck
