// inkling-cli in process, with the mock engine or another.
#pragma once

#include "app/programs/cli.h"
#include "tests/app/mock_engine.h"
#include "tests/support/files.h"

#include <QString>
#include <nlohmann/json.hpp>

namespace inkling::test {

struct Outcome {
  int code = -1;
  QString out, err;
};

/// Runs a command line: words with spaces between them. Its clock stands still.
Outcome runLine(const std::shared_ptr<Engine>& engine, const std::string& line,
                const Cancellation& cancellation = {});

/// A mock engine and a folder for each test.
struct Cli {
  std::shared_ptr<MockEngine> engine = std::make_shared<MockEngine>();
  Folder folder;
  Cancellation cancellation;

  /// FOLDER in the line is the folder's path.
  Outcome run(std::string line) const;
  nlohmann::json json(const std::string& name) const;
  /// The experiment that the engine was last asked for.
  const Experiment& asked() const { return engine->experiments.back(); }
};

/// A grey picture whose pixels are (x + y) mod 256.
std::string writePicture(const Folder& folder, const std::string& name, int width, int height);
/// An IDX file of the bytes of images of one size.
std::string idxBytes(int count, int rows, int columns, const std::string& pixels);

}  // namespace inkling::test

/// It ended well.
#define VERIFY_OK(outcome)                        \
  do {                                            \
    const auto& ok_ = (outcome);                  \
    QVERIFY2(ok_.code == 0, qPrintable(ok_.err)); \
  } while (false)

#define VERIFY_CONTAINS(text, part)                                            \
  do {                                                                         \
    const QString& text_ = (text);                                             \
    const QString part_ = QString::fromUtf8(part);                             \
    QVERIFY2(text_.contains(part_),                                            \
             qPrintable(QStringLiteral("'%1' lacks '%2'").arg(text_, part_))); \
  } while (false)
