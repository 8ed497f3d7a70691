// Registration of Qt Test classes: write INKLING_TEST(MyTest) after the class, and include the
// .moc.
#pragma once

#include "engine/model/error.h"

#include <QtTest>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace inkling::test {

using MakeTest = std::function<std::unique_ptr<QObject>()>;
std::vector<MakeTest>& registry();

template <typename T>
struct Registration {
  Registration() {
    registry().push_back([] { return std::make_unique<T>(); });
  }
};

/// Runs action and returns the message of the Error of that kind which it throws; "" with a test
/// failure if it throws none or another kind.
QString messageOf(ErrorKind kind, const std::function<void()>& action);

/// Paths of a file of the source tree, of one under tests/data, and of one of the build tree.
std::string sourceFile(const std::string& name);
std::string dataFile(const std::string& name);
std::string builtFile(const std::string& name);

}  // namespace inkling::test

#define INKLING_TEST(Class) static const inkling::test::Registration<Class> registration##Class

/// The action must throw Error(kind) with every one of the comma-separated texts in its message.
#define VERIFY_ERROR(kind, action, ...)                                               \
  do {                                                                                \
    const QString message_ = inkling::test::messageOf(kind, [&] { action; });         \
    for (const auto& part_ : std::vector<std::string>{__VA_ARGS__}) {                 \
      const auto wanted_ = QString::fromStdString(part_);                             \
      QVERIFY2(message_.contains(wanted_),                                            \
               qPrintable(QStringLiteral("'%1' lacks '%2'").arg(message_, wanted_))); \
    }                                                                                 \
  } while (false)
