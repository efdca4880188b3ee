#pragma once

#include "core/diagram/elements.h"

namespace archdeck {

// How DOT's graph attributes hold the properties of the design and of its request paths. Part of `DotReader` and
// `DotWriter`.

/// The attribute of a property of the design: "design_" and the key, percent-encoded where it is no plain word.
QString designAttribute(const QString &key);
/// The key that such an attribute holds; empty for any other attribute.
QString designPropertyKey(const QString &attribute);

/// "rps=12; share=0.9". What would end a key or a value early is percent-encoded; pairs without a value are left out.
QString settingsText(const Properties &properties);
/// The reverse. Nothing when a part has no "=" or no key.
std::optional<Properties> settingsFromText(const QString &text);

} // namespace archdeck
