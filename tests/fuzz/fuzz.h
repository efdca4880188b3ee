#pragma once

#include <QtCore/qbytearray.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace archdeck::fuzz {

inline QByteArray input(const std::uint8_t *data, std::size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
}

/// Ends the program when a property does not hold; libFuzzer then keeps the input. `property` says what should hold.
inline void require(bool holds, const char *property)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", property);
    std::abort();
}

} // namespace archdeck::fuzz
