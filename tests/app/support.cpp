#include "tests/app/support.h"

#include <QImage>

#include <sstream>

namespace inkling::test {

Outcome runLine(const std::shared_ptr<Engine>& engine, const std::string& line,
                const Cancellation& cancellation) {
  std::istringstream words(line);
  std::vector<std::string> arguments;
  for (std::string word; words >> word;)
    arguments.push_back(word);
  std::ostringstream out, err;
  Outcome outcome;
  outcome.code = runCli(
      arguments, {[&] { return engine; }, out, err, false, cancellation, [] { return 0.0; }});
  outcome.out = QString::fromStdString(out.str());
  outcome.err = QString::fromStdString(err.str());
  return outcome;
}

Outcome Cli::run(std::string line) const {
  const std::string place = "FOLDER";
  for (auto at = line.find(place); at != line.npos; at = line.find(place))
    line.replace(at, place.size(), folder.path());
  return runLine(engine, line, cancellation);
}

nlohmann::json Cli::json(const std::string& name) const {
  return nlohmann::json::parse(folder.contents(name));
}

std::string writePicture(const Folder& folder, const std::string& name, int width, int height) {
  QImage picture(width, height, QImage::Format_Grayscale8);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      picture.scanLine(y)[x] = static_cast<uchar>(x + y);
  auto path = folder.path(name);
  if (!picture.save(QString::fromStdString(path))) qFatal("the test cannot write its picture");
  return path;
}

std::string idxBytes(int count, int rows, int columns, const std::string& pixels) {
  return bigEndian(0x00000803, 4) + bigEndian(static_cast<std::uint64_t>(count), 4) +
         bigEndian(static_cast<std::uint64_t>(rows), 4) +
         bigEndian(static_cast<std::uint64_t>(columns), 4) + pixels;
}

}  // namespace inkling::test
