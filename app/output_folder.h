// A folder that a run fills. A hidden file in it, .inkling-files, lists what Inkling wrote there,
// so that a later run knows what it may replace; .inkling-lock keeps a second run out.
#pragma once

#include "engine/support/lock_file.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace inkling {

/// What a run wants of a folder.
struct FolderUse {
  std::string path;
  std::vector<std::string> named;  ///< the other files and folders of the command: left alone
  bool overwrite = false;          ///< replace an earlier run's files
  std::function<bool(const std::string& name)> writes;  ///< whether the run may write such a name
  /// What runs: one that says the same goes on with what is there, unless overwrite. "" never does.
  std::string run;
};

/// The folder's lock; makes the folder, and takes it away again if it stays empty.
class FolderLock {
 public:
  /// Throws Error(Output) where the folder cannot be made or another run has it.
  explicit FolderLock(const std::string& folder);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

 private:
  std::string folder_;
  bool made_ = false;
  std::optional<LockFile> file_;
};

/// A folder in use by this run, until the end of the object.
class OutputFolder {
 public:
  /// Throws, before anything is changed, Error(Output) where another run has the folder, where it
  /// holds an earlier run's files and overwrite is not set, or a file that is not Inkling's and
  /// would be replaced; Error(Usage) where the run reads the folder or a file that it would
  /// replace.
  explicit OutputFolder(const FolderUse& use);

  /// Lets `write` fill an empty folder and then moves its files here, each whole. The first time,
  /// what is left of an earlier run goes away. Throws Error(Output), also for a file that is not
  /// Inkling's, and what `write` throws: then nothing has changed here.
  void publish(const std::function<void(const std::string& folder)>& write);

  /// For a run that writes its files itself: those names are listed, but for what is there and not
  /// Inkling's. What is left of another run goes away. Throws Error(Output).
  void announce(const std::vector<std::string>& names);

 private:
  std::string pathOf(const std::string& name) const { return path_ + "/" + name; }
  void readList(const FolderUse& use);
  void refuseNamed(const FolderUse& use) const;
  void refuseForeign(const FolderUse& use) const;
  void writeList() const;
  void removeEarlier();

  std::string path_, run_;
  FolderLock lock_;
  std::set<std::string> listed_;   ///< what Inkling wrote, this run or one before
  std::set<std::string> written_;  ///< what of it is to stay
};

}  // namespace inkling
