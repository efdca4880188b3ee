#pragma once

#include "core/exchange/foreign.h"
#include "core/exchange/reading.h"

#include <QtCore/qhash.h>
#include <QtCore/qjsonobject.h>

namespace archdeck {

/// One element of an Excalidraw file, checked: places are finite and in range, points absolute, sizes not negative.
struct ExcalidrawElement
{
    enum class Type { Shape, Text, Line, Frame, Other };
    struct Binding
    {
        QString element; ///< empty when the end is loose
        std::optional<QPointF> fixedPoint;
    };

    Type type = Type::Other;
    QString typeName; ///< as in the file: "rectangle", "arrow", …
    QString id;       ///< unique in the scene
    QRectF box;       ///< of rotated elements: the box round them
    bool isRotated = false;
    QString stroke;     ///< "#rrggbb", empty for Excalidraw's black
    QString background; ///< "#rrggbb", empty for none
    QString strokeStyle;
    bool isSketchy = false;
    bool isLocked = false;
    QStringList groupIds; ///< from the innermost
    QString frame;
    QString container; ///< of a text: what it is bound to
    QString text;      ///< of a text; of a frame its name
    QString link;
    QList<QPointF> points; ///< of a line
    Binding start;
    Binding end;
    bool hasStartHead = false;
    bool hasEndHead = false;
    bool isElbowed = false;
    bool isRound = false;
    QJsonObject own; ///< customData.archdeck
    bool isKept = false; ///< our writer only passed it on, so that nothing is to be made of where it lies
    QJsonObject source; ///< the element as in the file, without our mark
};

struct ExcalidrawScene
{
    QList<ExcalidrawElement> elements; ///< in drawing order, without deleted ones
    QHash<QString, qsizetype> index;   ///< by id
    QJsonObject design;                ///< what `designData` wrote, if it is a file of ours
};

/// Errors: InvalidInput with the line when it is no Excalidraw file, LimitExceeded, Cancelled. Pure.
Result<ExcalidrawScene> parseExcalidraw(const QByteArray &content, const ReadOptions &options, ReadLosses &losses,
                                        const StopToken &stop);

/// What a line looks like where it lies, in few letters: says whether someone changed it since.
QString lineDigest(const QJsonObject &element);

} // namespace archdeck
