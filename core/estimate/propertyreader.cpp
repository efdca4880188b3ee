#include "core/estimate/propertyreader.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qlocale.h>
#include <QtCore/qregularexpression.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Estimate)
};

/// Labels of what stands on designs, paths and connections, which have no kind.
QString commonLabel(const QString &key)
{
    static const QHash<QString, const char *> labels{
        {QStringLiteral("users"), QT_TRANSLATE_NOOP("archdeck::Estimate", "Daily users")},
        {QStringLiteral("actions_per_user"), QT_TRANSLATE_NOOP("archdeck::Estimate", "Actions per user and day")},
        {QStringLiteral("peak_factor"), QT_TRANSLATE_NOOP("archdeck::Estimate", "Peak to mean")},
        {QStringLiteral("rps"), QT_TRANSLATE_NOOP("archdeck::Estimate", "Requests per second")},
        {QStringLiteral("share"), QT_TRANSLATE_NOOP("archdeck::Estimate", "Share of the requests")},
        {QStringLiteral("calls"), QT_TRANSLATE_NOOP("archdeck::Estimate", "Calls per request")},
        {QStringLiteral("latency_ms"), QT_TRANSLATE_NOOP("archdeck::Estimate", "Network latency")},
    };
    const auto found = labels.constFind(key);
    return found == labels.constEnd() ? key : Text::tr(*found);
}

QString plain(double value)
{
    return QLocale::c().toString(value, 'g', 12);
}

QString ruleText(const NumberRule &rule)
{
    const QString from = plain(rule.minimum);
    const QString to = plain(rule.maximum);
    return rule.values == NumberRule::Values::Whole ? Text::tr("a whole number from %1 to %2").arg(from, to)
                                                    : Text::tr("a number from %1 to %2").arg(from, to);
}

bool follows(double value, const NumberRule &rule)
{
    // A comparison with a value that is no number is false.
    return value >= rule.minimum && value <= rule.maximum
        && (rule.values == NumberRule::Values::Any || value == std::floor(value));
}

} // namespace

PropertyReader::PropertyReader(const ElementRef &element, const QString &elementName, const Properties &properties,
                               const ComponentKind *kind)
    : m_element(element), m_name(elementName), m_properties(properties), m_kind(kind)
{
}

std::optional<double> PropertyReader::entered(const QString &key, const NumberRule &rule)
{
    const QString value = m_properties.value(key).trimmed();
    return value.isEmpty() ? std::nullopt : parse(key, value, rule);
}

double PropertyReader::number(const QString &key, const NumberRule &rule, double fallback)
{
    if (const auto value = entered(key, rule))
        return *value;
    const double value = orDefault(key, rule, fallback);
    if (!has(key))
        assumptions.append({m_element, key, plain(value)});
    return value;
}

double PropertyReader::advanced(const QString &key, const NumberRule &rule, double fallback)
{
    const auto value = entered(key, rule);
    return value ? *value : orDefault(key, rule, fallback);
}

QString PropertyReader::text(const QString &key, const QString &fallback)
{
    if (has(key))
        return m_properties.value(key).trimmed();
    const PropertyField *known = field(key);
    const QString value = known && !known->defaultValue.isEmpty() ? known->defaultValue : fallback;
    if (!value.isEmpty())
        assumptions.append({m_element, key, value});
    return value;
}

void PropertyReader::addProblem(EstimateProblem::Severity severity, const QString &message)
{
    problems.append({severity, m_element, message});
    if (severity == EstimateProblem::Severity::Error)
        m_isSound = false;
}

const PropertyField *PropertyReader::field(const QString &key) const
{
    if (!m_kind)
        return nullptr;
    const auto found = std::ranges::find(m_kind->properties, key, &PropertyField::key);
    return found == m_kind->properties.end() ? nullptr : &*found;
}

QString PropertyReader::labelOf(const QString &key) const
{
    const PropertyField *known = field(key);
    return known ? known->label : commonLabel(key);
}

double PropertyReader::orDefault(const QString &key, const NumberRule &rule, double fallback)
{
    const PropertyField *known = field(key);
    if (!known)
        return fallback;
    bool isNumber = false;
    const double value = known->defaultValue.toDouble(&isNumber);
    return isNumber && follows(value, rule) ? value : fallback;
}

std::optional<double> PropertyReader::parse(const QString &key, const QString &text, const NumberRule &rule)
{
    static const QRegularExpression pattern(QStringLiteral("^([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)(.*)$"),
                                            QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = pattern.match(text);
    QString rest = match.captured(2);
    if (rest == u"%" && key.endsWith(u"_percent"))
        rest.clear();
    // "2k" and "1,157" would be misread by a factor of a thousand; "12 345" too.
    static const QRegularExpression words(QStringLiteral("^\\s+[^\\d\\s.,+-]"));
    if (!match.hasMatch() || (!rest.isEmpty() && !words.match(rest).hasMatch())) {
        addProblem(EstimateProblem::Severity::Error,
                   Text::tr("%1 of %2 is \"%3\"; it has to be a plain number such as 16 or 1.5.")
                       .arg(labelOf(key), m_name, text.left(60)));
        return std::nullopt;
    }
    bool isNumber = false;
    const double value = match.captured(1).toDouble(&isNumber);
    if (!isNumber || !follows(value, rule)) {
        addProblem(
            EstimateProblem::Severity::Error,
            Text::tr("%1 of %2 is %3; it has to be %4.").arg(labelOf(key), m_name, text.left(60), ruleText(rule)));
        return std::nullopt;
    }
    if (!rest.isEmpty()) {
        addProblem(EstimateProblem::Severity::Warning,
                   Text::tr("%1 of %2 is \"%3\"; the estimate counts %4 and leaves the words out.")
                       .arg(labelOf(key), m_name, text.left(60), plain(value)));
    }
    return value;
}

} // namespace archdeck
