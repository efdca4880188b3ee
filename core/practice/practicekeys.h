#pragma once

#include <QtCore/qstringlist.h>

namespace archdeck {

/// The phases of an interview, in order: the keys of the framework, of hints and of notes, the same in every language.
const QStringList &phaseKeys();

/// The criteria of the rubric, in order.
const QStringList &criterionKeys();

/// What the interviewer may change on the way.
const QStringList &requirementChangeKeys();

} // namespace archdeck
