#include "core/exchange/d2/d2looks.h"

namespace archdeck {

using namespace Qt::StringLiterals;

QString directionOfD2(const QString &direction)
{
    if (direction == u"right")
        return u"LR"_s;
    if (direction == u"left")
        return u"RL"_s;
    return direction == u"up" ? u"BT"_s : u"TB"_s;
}

QString d2Direction(const QString &direction)
{
    if (direction == u"TB")
        return u"down"_s;
    if (direction == u"RL")
        return u"left"_s;
    return direction == u"BT" ? u"up"_s : u"right"_s;
}

QMap<QString, QString> d2StylesOf(CallKind call)
{
    switch (call) {
    case CallKind::Sync: break;
    case CallKind::Async: return {{u"style.stroke-dash"_s, u"5"_s}};
    case CallKind::Stream: return {{u"style.animated"_s, u"true"_s}, {u"style.stroke-dash"_s, u"3"_s}};
    case CallKind::Batch: return {{u"style.stroke-dash"_s, u"5"_s}, {u"style.stroke-width"_s, u"4"_s}};
    }
    return {};
}

CallKind callOfD2(const QMap<QString, QString> &attributes)
{
    if (attributes.value(u"style.animated"_s) == u"true")
        return CallKind::Stream;
    return attributes.value(u"style.stroke-dash"_s).toDouble() > 0 ? CallKind::Async : CallKind::Sync;
}

bool isDrawnAs(const QMap<QString, QString> &attributes, CallKind call)
{
    const QMap<QString, QString> styles = d2StylesOf(call);
    for (const QString &key : {u"style.stroke-dash"_s, u"style.animated"_s}) {
        if (attributes.value(key) != styles.value(key))
            return false;
    }
    return true;
}

} // namespace archdeck
