// The settings of tests, apart from the user's.
#pragma once

#include <QCoreApplication>
#include <QSettings>
#include <QStandardPaths>

namespace inkling::test {

/// Call it in initTestCase(), before anything reads or writes a setting.
inline void useTestSettings(const QString& application = QStringLiteral("inkling-test")) {
  QCoreApplication::setOrganizationName(QStringLiteral("Inkling"));
  QCoreApplication::setApplicationName(application);
  QStandardPaths::setTestModeEnabled(true);
}

}  // namespace inkling::test
