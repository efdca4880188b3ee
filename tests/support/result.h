#pragma once

#include "core/base/result.h"

#include <QtTest/qtest.h>

/// Fails the test with the error's own words when `expression` holds no value.
#define QVERIFY_RESULT(expression)                                                                                     \
    do {                                                                                                               \
        const auto &result_ = (expression);                                                                            \
        QVERIFY2(result_.has_value(), result_ ? "" : qPrintable(archdeck::toLine(result_.error())));                   \
    } while (false)
