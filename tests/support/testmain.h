#pragma once

#include <QtCore/qobject.h>

#include <memory>

namespace archdeck::test {

/// Adds a test class to this binary; `name` is the base name of its file, by which ctest asks for it.
void registerTest(const char *file, std::unique_ptr<QObject> (*create)());

struct Registration
{
    Registration(const char *file, std::unique_ptr<QObject> (*create)()) { registerTest(file, create); }
};

} // namespace archdeck::test

/// At the end of tst_<class>.cpp, before including its .moc file.
#define ARCHDECK_TEST(Class)                                                                                           \
    static const archdeck::test::Registration registration##Class(                                                     \
        __FILE__, []() -> std::unique_ptr<QObject> { return std::make_unique<Class>(); });
