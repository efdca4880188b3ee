#include "core/cards/schedulejson.h"

#include "core/cards/scheduler.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdatetime.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

#include <cmath>

namespace archdeck {

using std::chrono::seconds;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Schedule)
};

std::unexpected<Error> invalid(const QString &message)
{
    return failure(ErrorCode::InvalidInput, message);
}

Result<int> wholeNumber(const QJsonValue &value, int fallback, int low, int high, const QString &name)
{
    if (value.isUndefined())
        return fallback;
    const double number = value.toDouble(std::nan(""));
    if (!(number >= low && number <= high) || std::floor(number) != number)
        return invalid(Text::tr("%1 is not a whole number from %2 to %3").arg(name).arg(low).arg(high));
    return int(number);
}

Result<bool> truth(const QJsonValue &value, bool fallback, const QString &name)
{
    if (!value.isUndefined() && !value.isBool())
        return invalid(Text::tr("%1 is neither true nor false").arg(name));
    return value.toBool(fallback);
}

Result<QList<double>> weights(const QJsonValue &value)
{
    if (!value.isArray())
        return invalid(Text::tr("params is not an array of 21 numbers"));
    QList<double> numbers;
    for (const QJsonValue &element : value.toArray()) {
        if (!element.isDouble() || !std::isfinite(element.toDouble()))
            return invalid(Text::tr("params[%1] is not a number").arg(numbers.size()));
        numbers.append(element.toDouble());
    }
    if (numbers.size() != 21 && numbers.size() != 19 && numbers.size() != 17)
        return invalid(Text::tr("params has %1 numbers instead of 21").arg(numbers.size()));
    return numbers;
}

Result<QList<seconds>> stepList(const QJsonValue &value, const QList<seconds> &fallback, const QString &name)
{
    if (value.isUndefined())
        return fallback;
    if (!value.isArray())
        return invalid(Text::tr("%1 is not an array of steps such as \"10m\"").arg(name));
    QList<seconds> steps;
    for (const QJsonValue &element : value.toArray()) {
        const std::optional<seconds> step = stepFromText(element.toString());
        if (!step)
            return invalid(Text::tr("%1[%2] is not a step such as \"30s\", \"10m\", \"1h\" or \"1d\"")
                               .arg(name)
                               .arg(steps.size()));
        steps.append(*step);
    }
    return steps;
}

/// Members of `config`, one setting after the other: each returns an error or fills in its part.
Result<SchedulerSettings> settingsFrom(const QJsonObject &document)
{
    SchedulerSettings settings;
    const QJsonValue configValue = document.value(u"config");
    if (!configValue.isUndefined() && !configValue.isObject())
        return invalid(Text::tr("config is not an object"));
    const QJsonObject config = configValue.toObject();

    const auto parameters = weights(document.value(u"params"));
    if (!parameters)
        return std::unexpected(parameters.error());
    settings.weights = *parameters;

    const QJsonValue retention = config.value(u"desired_retention");
    settings.desiredRetention = retention.isUndefined() ? settings.desiredRetention : retention.toDouble(0);
    if (!(settings.desiredRetention > 0 && settings.desiredRetention <= 1))
        return invalid(Text::tr("config.desired_retention is not a number above 0 and at most 1"));

    const auto maximum = wholeNumber(config.value(u"maximum_interval"), settings.maximumInterval, 1, 36500,
                                     QStringLiteral("config.maximum_interval"));
    const auto learning = stepList(config.value(u"learning_steps"), settings.learningSteps,
                                   QStringLiteral("config.learning_steps"));
    const auto relearning = stepList(config.value(u"relearning_steps"), settings.relearningSteps,
                                     QStringLiteral("config.relearning_steps"));
    const auto shortTerm = truth(config.value(u"enable_short_term"), true, QStringLiteral("config.enable_short_term"));
    const auto fuzz = truth(config.value(u"enable_fuzz"), false, QStringLiteral("config.enable_fuzz"));
    for (const std::optional<Error> &error : {maximum ? std::nullopt : std::optional(maximum.error()),
                                              learning ? std::nullopt : std::optional(learning.error()),
                                              relearning ? std::nullopt : std::optional(relearning.error()),
                                              shortTerm ? std::nullopt : std::optional(shortTerm.error()),
                                              fuzz ? std::nullopt : std::optional(fuzz.error())}) {
        if (error)
            return std::unexpected(*error);
    }
    settings.maximumInterval = *maximum;
    settings.learningSteps = *learning;
    settings.relearningSteps = *relearning;
    settings.shortTerm = *shortTerm ? ShortTerm::On : ShortTerm::Off;
    settings.fuzz = *fuzz ? SchedulerSettings::Fuzz::On : SchedulerSettings::Fuzz::Off;
    return settings;
}

Result<StudyDay> studyDayFrom(const QJsonObject &document)
{
    StudyDay day;
    const QJsonValue zone = document.value(u"time_zone");
    if (!zone.isUndefined()) {
        day.zone = QTimeZone(zone.toString().toUtf8());
        if (zone.toString().isEmpty() || !day.zone.isValid())
            return invalid(Text::tr("time_zone is not a known IANA time zone such as \"Europe/Berlin\""));
    }
    return wholeNumber(document.value(u"rollover_hour"), 0, 0, 23, QStringLiteral("rollover_hour"))
        .transform([&](int hour) {
        day.rolloverHour = hour;
        return day;
    });
}

Result<qint64> baseTimeFrom(const QJsonObject &document, const QTimeZone &zone)
{
    const QString text = document.value(u"base_time").toString();
    QDateTime base = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (base.timeSpec() == Qt::LocalTime) {
        // Read as UTC first: this machine's own zone may lack the hour that the text names.
        const QDateTime plain = QDateTime::fromString(text + u'Z', Qt::ISODateWithMs);
        base = QDateTime(plain.date(), plain.time(), zone, QDateTime::TransitionResolution::RelativeToBefore);
    }
    if (!base.isValid() || base.date().year() < 1 || base.date().year() > 9999)
        return invalid(Text::tr("base_time is not an ISO 8601 date and time such as \"2024-01-01T09:00:00Z\""));
    return base.toMSecsSinceEpoch();
}

struct Review
{
    qint64 ms = 0; ///< since base_time
    Rating rating = Rating::Again;
};

Result<QList<Review>> reviewsFrom(const QJsonObject &document)
{
    const QJsonValue value = document.value(u"reviews");
    if (!value.isArray())
        return invalid(Text::tr("reviews is not an array"));
    constexpr double farthest = 1e11; // seconds; some 3,000 years, well inside what dates can hold
    QList<Review> reviews;
    for (const QJsonValue &element : value.toArray()) {
        const QString name = QStringLiteral("reviews[%1]").arg(reviews.size());
        const double t = element[u"t"].toDouble(std::nan(""));
        if (!(t >= 0 && t <= farthest))
            return invalid(Text::tr("%1.t is not a number of seconds from 0 to %2").arg(name, QStringLiteral("1e11")));
        const Result<int> rating = wholeNumber(element[u"rating"], 0, 1, 4, name + u".rating");
        if (!rating)
            return std::unexpected(rating.error());
        if (*rating == 0)
            return invalid(Text::tr("%1 has no rating").arg(name));
        const Review review{.ms = std::llround(t * 1000), .rating = Rating(*rating)};
        if (!reviews.isEmpty() && review.ms < reviews.last().ms)
            return invalid(Text::tr("%1.t is before the review that precedes it").arg(name));
        reviews.append(review);
    }
    return reviews;
}

QJsonObject toJson(const Card &card, qint64 baseMs)
{
    const MemoryState memory = card.memory.value_or(MemoryState{});
    return {{QStringLiteral("state"), toWord(card.state)},
            {QStringLiteral("step"), card.step},
            {QStringLiteral("s"), memory.stability},
            {QStringLiteral("d"), memory.difficulty},
            {QStringLiteral("scheduled_days"), card.scheduledDays},
            {QStringLiteral("due"), double(card.dueMs - baseMs) / 1000}};
}

} // namespace

Result<QJsonObject> scheduleDocument(const QJsonObject &document)
{
    const Result<SchedulerSettings> settings = settingsFrom(document);
    if (!settings)
        return std::unexpected(settings.error());
    const Result<StudyDay> day = studyDayFrom(document);
    if (!day)
        return std::unexpected(day.error());
    const Result<qint64> baseMs = baseTimeFrom(document, day->zone);
    if (!baseMs)
        return std::unexpected(baseMs.error());
    const Result<QList<Review>> reviews = reviewsFrom(document);
    if (!reviews)
        return std::unexpected(reviews.error());

    return Scheduler::create(*settings, ButtonRules::tsFsrs(), *day).transform([&](const Scheduler &scheduler) {
        Card card;
        QJsonArray results;
        for (const Review &review : *reviews) {
            card = scheduler.next(card, review.rating, *baseMs + review.ms).card;
            results.append(toJson(card, *baseMs));
        }
        return QJsonObject{{QStringLiteral("reviews"), results}};
    });
}

Result<QByteArray> scheduleLine(const QByteArray &line)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return invalid(Text::tr("not JSON at character %1: %2").arg(problem.offset + 1).arg(problem.errorString()));
    }
    if (!document.isObject())
        return invalid(Text::tr("not a JSON object"));
    return scheduleDocument(document.object()).transform([](const QJsonObject &result) {
        return QJsonDocument(result).toJson(QJsonDocument::Compact);
    });
}

} // namespace archdeck
