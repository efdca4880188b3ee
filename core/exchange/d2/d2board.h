#pragma once

#include "core/exchange/d2/d2parser.h"

#include <QtCore/qhash.h>
#include <QtCore/qmap.h>

namespace archdeck {

/// A shape of a D2 board with everything that the file says of it.
struct D2Object
{
    QString name;
    QString path; ///< from the root, as D2 spells it
    qsizetype parent = -1;
    QList<qsizetype> children; ///< removed ones included
    QString label;
    bool hasLabel = false;
    QString blockTag; ///< of a label that is a block text
    bool isBlock = false;
    QMap<QString, QString> attributes; ///< "shape", "style.fill", …
    int line = 0;
    bool isRemoved = false;
};

struct D2Edge
{
    qsizetype from = 0;
    qsizetype to = 0;
    QString arrow;
    QString label;
    QMap<QString, QString> attributes;
    int line = 0;
    bool isRemoved = false;
};

/// One board of a file: what all its statements together draw. Variables and classes are resolved.
struct D2Board
{
    struct Other
    {
        QString name;
        QList<const D2Map *> maps; ///< of which the board is made; they belong to the file
    };

    QList<D2Object> objects; ///< the first is the board itself
    QList<D2Edge> edges;
    QMap<QString, QString> variables; ///< "d2-config.sketch", …
    QList<Other> others; ///< layers, scenarios and steps
};

/// Errors: LimitExceeded. Pure.
Result<D2Board> compileD2(const QList<const D2Map *> &maps, const QString &fileName, ReadLosses &losses);

} // namespace archdeck
