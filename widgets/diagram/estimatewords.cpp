#include "widgets/diagram/estimatewords.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qlocale.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::EstimateWords)
};

QString factorText(double factor)
{
    return QLocale().toString(factor, 'f', factor < 9.95 ? 1 : 0);
}

} // namespace

QString bottleneckPhrase(const Estimate &estimate, const QString &name)
{
    const double ratio = estimate.capacity > 0 ? estimate.rate / estimate.capacity : 0;
    return Text::tr("%1 saturates first at %2 (%3)")
        .arg(name, rateText(estimate.capacity),
             ratio >= 1 ? Text::tr("%1 x").arg(factorText(ratio)) : percentText(ratio));
}

QString bottleneckSentence(const Estimate &estimate, const QString &name)
{
    const double ratio = estimate.capacity > 0 ? estimate.rate / estimate.capacity : 0;
    if (ratio >= 1) {
        return Text::tr("%1 saturates first, at %2. The load is %3 times that: queues grow without end.")
            .arg(name, rateText(estimate.capacity), factorText(ratio));
    }
    return Text::tr("%1 saturates first, at %2. The load uses %3 of that.")
        .arg(name, rateText(estimate.capacity), percentText(ratio));
}

QString costPhrase(const Estimate &estimate)
{
    const QString month = Text::tr("%1 a month").arg(moneyText(estimate.costPerMonth));
    return estimate.costPerThousand > 0 ? Text::tr("%1, %2 per 1,000").arg(month, moneyText(estimate.costPerThousand))
                                        : month;
}

QString percentilePhrase(const Estimate &estimate, bool hasPercentiles)
{
    if (estimate.paths.isEmpty())
        return {};
    const PathEstimate &path = estimate.paths.constFirst();
    if (!path.isStable)
        return Text::tr("no steady p95");
    return hasPercentiles ? Text::tr("p95 %1 (approximate)").arg(secondsText(path.p95)) : Text::tr("p95 …");
}

QString problemsPhrase(const Estimate &estimate)
{
    int errors = 0;
    for (const EstimateProblem &problem : estimate.problems)
        errors += problem.severity == EstimateProblem::Severity::Error ? 1 : 0;
    const int warnings = int(estimate.problems.size()) - errors;
    if (errors > 0)
        return errors == 1 ? Text::tr("1 number to mend") : Text::tr("%1 numbers to mend").arg(errors);
    if (warnings > 0)
        return warnings == 1 ? Text::tr("1 number to check") : Text::tr("%1 numbers to check").arg(warnings);
    return {};
}

} // namespace archdeck
