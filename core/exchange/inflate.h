#pragma once

#include <QtCore/qbytearray.h>

#include <optional>

namespace archdeck {

enum class Deflated { Raw, WithZlibHeader };

/// Unpacks to at most `limit` bytes and stops there, so that a small file can't fill the memory: a result that is longer
/// than `limit` (by less than 64 KiB) means that there is more. Nothing for damaged or cut data.
std::optional<QByteArray> inflated(const QByteArray &packed, Deflated form, qsizetype limit);

} // namespace archdeck
