#pragma once

#include "core/base/result.h"
#include "core/base/stoptoken.h"
#include "core/exchange/drawio/drawiocells.h"

#include <QtCore/qbytearray.h>

namespace archdeck {

/// The cells of a draw.io file: <mxfile> with plain or compressed pages, a bare <mxGraphModel>, or an SVG that carries
/// one in its attribute `content`. Entities and a DTD that declares any are refused; nothing is looked up.
/// Errors: InvalidInput with the line, LimitExceeded, Cancelled.
Result<QList<DrawioPage>> parseDrawio(const QByteArray &content, const StopToken &stop);

/// The pages of a compressed <diagram>: base64 of raw deflate of percent-encoded XML. Errors: InvalidInput,
/// LimitExceeded when there are more than `limit` bytes inside.
Result<QByteArray> unpackedPage(const QByteArray &text, qsizetype limit);

} // namespace archdeck
