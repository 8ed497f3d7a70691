#include "app/output_folder.h"

#include "app/outputs.h"
#include "app/session.h"
#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/support/atomic_file.h"
#include "engine/support/read_file.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <system_error>
#include <utility>

namespace inkling {
namespace fs = std::filesystem;
namespace {

constexpr const char* listName = ".inkling-files";
constexpr const char* lockName = ".inkling-lock";
constexpr const char* newName = ".inkling-new";  ///< holds files until they are moved

[[noreturn]] void refuse(const std::string& path, const std::string& reason) {
  throw Error(ErrorKind::Output, "{path} could not be written: {reason}.",
              {{"path", path}, {"reason", reason}});
}

/// A name in the folder itself that is not one of the hidden files above.
bool isPlainName(const std::string& name) {
  return !name.empty() && name != "." && name != ".." && name.find('/') == name.npos &&
         name.find('\0') == name.npos && !name.starts_with(".inkling-");
}

bool isThere(const std::string& path) {
  std::error_code error;
  return fs::exists(fs::symlink_status(path, error));
}

/// The folder that files wait in; goes away with the object.
class NewFiles {
 public:
  explicit NewFiles(std::string folder) : folder_(std::move(folder)) {
    std::error_code error;
    fs::remove_all(folder_, error);  // of a run that was killed
    if (!fs::create_directory(folder_, error)) refuse(folder_, error.message());
  }
  ~NewFiles() {
    std::error_code error;
    fs::remove_all(folder_, error);
  }
  NewFiles(const NewFiles&) = delete;
  NewFiles& operator=(const NewFiles&) = delete;

  std::string path(const std::string& name) const { return folder_ + "/" + name; }
  std::vector<std::string> names() const {
    std::vector<std::string> all;
    for (const auto& entry : fs::directory_iterator(folder_))
      all.push_back(entry.path().filename().string());
    return all;
  }

 private:
  std::string folder_;
};

}  // namespace

FolderLock::FolderLock(const std::string& folder) : folder_(folder) {
  std::error_code error;
  made_ = !fs::exists(folder, error);
  makeFolder(folder);
  file_.emplace(folder + "/" + lockName,
                Message("The folder {folder} is in use by another run of Inkling. Wait for its "
                        "end, or name another folder.",
                        {{"folder", folder}}));
}

FolderLock::~FolderLock() {
  file_.reset();
  std::error_code error;
  if (made_) fs::remove(folder_, error);  // only if it is empty
}

OutputFolder::OutputFolder(const FolderUse& use) : path_(use.path), run_(use.run), lock_(use.path) {
  readList(use);
  refuseNamed(use);
  refuseForeign(use);
}

void OutputFolder::readList(const FolderUse& use) {
  const auto file = pathOf(listName);
  if (!isThere(file)) return;
  std::string run;
  try {
    const auto list = parseJson(readFile(file), file);
    run = list.at("run").get<std::string>();
    for (const auto& entry : list.at("files"))
      if (const auto name = entry.get<std::string>(); isPlainName(name) && isThere(pathOf(name)))
        listed_.insert(name);
  } catch (const std::exception&) {
    listed_.clear();  // damaged: then nothing here is known to be Inkling's
  }
  if (listed_.empty() || use.overwrite) return;
  if (run.empty() || run != use.run)
    throw Error(ErrorKind::Output,
                use.run.empty()
                    ? "The folder {folder} holds the files of an earlier run. Name another folder, "
                      "or add {overwrite} to replace them."
                    : "The folder {folder} holds the files of another study, or of this one with "
                      "other settings. Name another folder, or add {overwrite} to replace them.",
                {{"folder", path_}, {"overwrite", OptionName{"overwrite"}}});
  written_ = listed_;
}

void OutputFolder::refuseNamed(const FolderUse& use) const {
  for (const auto& named : use.named) {
    if (named.empty() || isStream(named)) continue;
    if (isSameFile(named, path_))
      throw Error(
          ErrorKind::Usage,
          "The folder {folder} is what this command reads. Name another folder to write to.",
          {{"folder", path_}});
    const auto refuseName = [&] {
      throw Error(ErrorKind::Usage,
                  "{path} is another file of this command, and would be replaced by what goes into "
                  "the folder {folder}. Name another folder.",
                  {{"path", named}, {"folder", path_}});
    };
    for (const auto& name : listed_)
      if (isSameFile(named, pathOf(name))) refuseName();
    const auto name = fs::path(named).filename().string();
    if (use.writes(name) && isSameFile(named, pathOf(name))) refuseName();
  }
}

void OutputFolder::refuseForeign(const FolderUse& use) const {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(path_, error)) {
    const auto name = entry.path().filename().string();
    if (isPlainName(name) && !listed_.contains(name) && use.writes(name))
      throw Error(ErrorKind::Output,
                  "The folder {folder} holds {file}, which this run would replace and no list says "
                  "is Inkling's. Move it away, or name another folder.",
                  {{"folder", path_}, {"file", name}});
  }
}

void OutputFolder::publish(const std::function<void(const std::string& folder)>& write) {
  const NewFiles fresh(pathOf(newName));
  write(pathOf(newName));
  const auto names = fresh.names();
  for (const auto& name : names)
    if (!listed_.contains(name) && isThere(pathOf(name)))
      refuse(pathOf(name), "a file of that name has come there that is not Inkling's");
  listed_.insert(names.begin(), names.end());
  written_.insert(names.begin(), names.end());
  writeList();  // ahead, so that a file is always listed
  for (const auto& name : names) {
    std::error_code error;
    fs::rename(fresh.path(name), pathOf(name), error);
    if (error) refuse(pathOf(name), error.message());
  }
  removeEarlier();
}

void OutputFolder::announce(const std::vector<std::string>& names) {
  std::set<std::string> own;
  for (const auto& name : names)
    if (listed_.contains(name) || !isThere(pathOf(name))) own.insert(name);
  removeEarlier();
  listed_.merge(own);
  written_ = listed_;
  writeList();
}

void OutputFolder::removeEarlier() {
  if (listed_ == written_) return;
  for (const auto& name : listed_) {
    std::error_code error;
    if (!written_.contains(name)) fs::remove(pathOf(name), error);
  }
  listed_ = written_;
  writeList();
}

void OutputFolder::writeList() const {
  const nlohmann::json list{{"run", run_}, {"files", listed_}};
  writeFile(pathOf(listName), toText(list));
}

}  // namespace inkling
