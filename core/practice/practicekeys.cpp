#include "core/practice/practicekeys.h"

namespace archdeck {

const QStringList &phaseKeys()
{
    static const QStringList keys{QStringLiteral("clarify"),    QStringLiteral("requirements"),
                                  QStringLiteral("estimate"),   QStringLiteral("architecture"),
                                  QStringLiteral("deep-dive"),  QStringLiteral("quality"),
                                  QStringLiteral("operations"), QStringLiteral("wrap-up")};
    return keys;
}

const QStringList &criterionKeys()
{
    static const QStringList keys{QStringLiteral("requirements"),   QStringLiteral("estimates"),
                                  QStringLiteral("architecture"),   QStringLiteral("depth"),
                                  QStringLiteral("quality-safety"), QStringLiteral("operations-cost"),
                                  QStringLiteral("communication")};
    return keys;
}

const QStringList &requirementChangeKeys()
{
    static const QStringList keys{QStringLiteral("traffic-x10"), QStringLiteral("eu-residency"),
                                  QStringLiteral("half-budget")};
    return keys;
}

} // namespace archdeck
