#include "core/exchange/mermaid/mermaiddrawing.h"

namespace archdeck {

using namespace Qt::StringLiterals;

QString mermaidSpace()
{
    return u"mermaid"_s;
}

QString MermaidEdgeNames::next(const QString &from, const QString &to)
{
    const QString name = from + "->"_L1 + to;
    const int count = ++m_count[name];
    return count == 1 ? name : QString(name + u'#' + QString::number(count));
}

} // namespace archdeck
