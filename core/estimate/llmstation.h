#pragma once

#include "core/estimate/propertyreader.h"
#include "core/estimate/station.h"

namespace archdeck {

/// Kinds that this file knows more of than a service time: llm-server, prefill-pool, decode-pool.
bool isLlmKind(const QString &kind);

/// Reads what makes an LLM station out of a component of such a kind into `station`. Measured values win over derived
/// ones.
void readLlmStation(const QString &kind, PropertyReader &reader, Station &station);

/// `Station::Work::Llm` at an arrival rate of all its replicas.
StationLoad loadLlmStation(const Station &station, double rate);

} // namespace archdeck
