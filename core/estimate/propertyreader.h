#pragma once

#include "core/estimate/estimate.h"

namespace archdeck {

/// What a number may be.
struct NumberRule
{
    enum class Values { Any, Whole };
    double minimum = 0;
    double maximum = 1e12;
    Values values = Values::Any;
};

/// Takes numbers out of the properties of one element. A text behind the number ("16 per cell") is a warning; a value
/// that is no number or out of bounds is an error, and `isSound()` is false from then on. Lives within one function.
class PropertyReader
{
public:
    /// `kind` gives labels and defaults; may be null.
    PropertyReader(const ElementRef &element, const QString &elementName, const Properties &properties,
                   const ComponentKind *kind = nullptr);

    /// The value that was entered; nothing for none and for a wrong one.
    std::optional<double> entered(const QString &key, const NumberRule &rule);
    /// The value that was entered, else the kind's default, else `fallback`; the latter two become assumptions.
    double number(const QString &key, const NumberRule &rule, double fallback);
    /// The same without an assumption: for what only experts change.
    double advanced(const QString &key, const NumberRule &rule, double fallback);
    QString text(const QString &key, const QString &fallback = {});

    bool has(const QString &key) const { return !m_properties.value(key).trimmed().isEmpty(); }
    bool isSound() const { return m_isSound; }
    void addProblem(EstimateProblem::Severity severity, const QString &message);

    QList<EstimateProblem> problems;
    QList<Assumption> assumptions;

private:
    const PropertyField *field(const QString &key) const;
    QString labelOf(const QString &key) const;
    std::optional<double> parse(const QString &key, const QString &text, const NumberRule &rule);
    double orDefault(const QString &key, const NumberRule &rule, double fallback);

    ElementRef m_element;
    QString m_name;
    const Properties &m_properties;
    const ComponentKind *m_kind;
    bool m_isSound = true;
};

} // namespace archdeck
