#include "core/practice/framework.h"

#include "core/base/atomicwrite.h"
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

template<typename T>
const T *findKey(const QList<T> &list, QStringView key)
{
    const auto found = std::ranges::find_if(list, [key](const T &item) { return item.key == key; });
    return found == list.cend() ? nullptr : &*found;
}

template<typename T>
void sortByKeys(QList<T> &list, const QStringList &order)
{
    std::ranges::sort(list, {}, [&order](const T &item) { return order.indexOf(item.key); });
}

class FrameworkReader
{
public:
    FrameworkReader(const QByteArray &content, const QString &fileName)
        : m_file(content, fileName, {QStringLiteral("id"), QStringLiteral("language"), QStringLiteral("title")})
    {
    }

    FrameworkReading read()
    {
        m_framework.language = m_file.property(QStringLiteral("language"));
        m_framework.title = m_file.property(QStringLiteral("title"));
        readPhases();
        readRubric();
        m_file.reportUnknownSections();
        return {.framework = std::move(m_framework), .problems = m_file.problems()};
    }

private:
    /// A whole number from 1 to 100, or 0 after saying so.
    int wholeNumber(const KeyedItem &item, QStringView name)
    {
        const double value = contentNumber(item.field(name)).value_or(0);
        if (value >= 1 && value <= 100 && value == std::floor(value))
            return int(value);
        m_file.addProblem(item.lineOf(name), Text::tr("%1 is a whole number from 1 to 100.").arg(name));
        return 0;
    }

    void readPhases()
    {
        SectionRules rules{.name = QStringLiteral("Phases"),
                           .required = {QStringLiteral("minutes-45"), QStringLiteral("minutes-60"),
                                        QStringLiteral("say"), QStringLiteral("goal")}};
        rules.allowedKeys = phaseKeys();
        for (const KeyedItem &item : m_file.items(rules, Presence::Required)) {
            const InterviewPhase phase{.key = item.key,
                                       .name = item.text,
                                       .minutes45 = wholeNumber(item, u"minutes-45"),
                                       .minutes60 = wholeNumber(item, u"minutes-60"),
                                       .say = item.field(u"say"),
                                       .goal = item.field(u"goal")};
            if (phase.minutes45 > 0 && phase.minutes60 > 0)
                m_framework.phases.append(phase);
        }
        sortByKeys(m_framework.phases, phaseKeys());
    }

    void readRubric()
    {
        SectionRules rules{.name = QStringLiteral("Rubric"),
                           .required = {QStringLiteral("judges"), QStringLiteral("weight"), QStringLiteral("level-1"),
                                        QStringLiteral("level-2"), QStringLiteral("level-3"),
                                        QStringLiteral("level-4")}};
        rules.allowedKeys = criterionKeys();
        for (const KeyedItem &item : m_file.items(rules, Presence::Required)) {
            const RubricCriterion criterion{.key = item.key,
                                            .name = item.text,
                                            .judges = item.field(u"judges"),
                                            .weight = wholeNumber(item, u"weight"),
                                            .anchors = {item.field(u"level-1"), item.field(u"level-2"),
                                                        item.field(u"level-3"), item.field(u"level-4")}};
            if (criterion.weight > 0)
                m_framework.criteria.append(criterion);
        }
        sortByKeys(m_framework.criteria, criterionKeys());
    }

    KeyedMarkdown m_file;
    Framework m_framework;
};

bool isComplete(const Framework &framework)
{
    return framework.phases.size() == phaseKeys().size() && framework.criteria.size() == criterionKeys().size();
}

FrameworkReading frameworkAt(const QString &path)
{
    const Result<QByteArray> content = readFile(path, KeyedMarkdown::maxBytes);
    if (content)
        return readFramework(*content, path);
    return {.framework = {}, .problems = {{.file = path, .line = 1, .message = toLine(content.error())}}};
}

} // namespace

const InterviewPhase *Framework::phase(QStringView key) const
{
    return findKey(phases, key);
}

const RubricCriterion *Framework::criterion(QStringView key) const
{
    return findKey(criteria, key);
}

double Framework::minutesOf(QStringView key, int total) const
{
    const InterviewPhase *const found = phase(key);
    if (found == nullptr)
        return 0;
    const bool isLong = std::abs(total - 60) < std::abs(total - 45);
    return isLong ? found->minutes60 * total / 60.0 : found->minutes45 * total / 45.0;
}

std::optional<double> Framework::score(const QHash<QString, int> &levels) const
{
    double points = 0;
    double possible = 0;
    for (const RubricCriterion &criterion : criteria) {
        const auto level = levels.constFind(criterion.key);
        if (level == levels.cend())
            continue;
        points += criterion.weight * std::clamp(*level, 0, maxRubricLevel);
        possible += criterion.weight * maxRubricLevel;
    }
    if (possible <= 0)
        return std::nullopt;
    return 100 * points / possible;
}

FrameworkReading readFramework(const QByteArray &content, const QString &fileName)
{
    return FrameworkReader(content, fileName).read();
}

FrameworkReading loadFramework(const QString &folder, const QString &language)
{
    const QDir dir(folder);
    const QString translated = dir.filePath(u"framework." + language + u".md");
    QList<ContentProblem> problems;
    if (language != u"en" && QFile::exists(translated)) {
        const FrameworkReading reading = frameworkAt(translated);
        if (isComplete(reading.framework))
            return reading;
        problems = reading.problems;
    }
    FrameworkReading reading = frameworkAt(dir.filePath(QStringLiteral("framework.md")));
    reading.problems = problems + reading.problems;
    return reading;
}

} // namespace archdeck
