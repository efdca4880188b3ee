#pragma once

namespace archdeck {

/// The text of one SQL statement. It can only be made from a literal, so that no statement is ever put together from
/// data: values are bound.
class Sql
{
public:
    consteval Sql(const char *text) : m_text(text) {} // NOLINT(google-explicit-constructor): a literal is enough
    constexpr const char *text() const { return m_text; }

private:
    const char *m_text;
};

} // namespace archdeck
