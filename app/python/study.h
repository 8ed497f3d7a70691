// Studies as Python runs and reads them.
#pragma once

#include <cstdint>
#include <optional>
#include <pybind11/pybind11.h>
#include <string>
#include <vector>

namespace inkling::python {

/// What a call says of the study that it runs, beside the study.
struct StudyWishes {
  std::vector<std::string> images;   ///< names in place of the study's; empty: the study's
  pybind11::object array;            ///< or images that are carried along; None: none
  std::vector<std::string> methods;  ///< only these of the study's; empty: all
  std::string shard;                 ///< "2/8", or "" the whole
  std::optional<std::int64_t> imagesAtOnce;
  bool retry = false;
};

/// Runs a study in its folder, as inkling-cli sweep does, in this process. name: a file, or a
/// shipped study; json: its text in place of a name, whose files are meant from the working folder.
/// keywords: values or lists of them, in place of the study's. progress: as EngineThread::run()
/// takes it. The folder's long table, as collect() gives it. Throws what sweep does.
pybind11::object sweep(const std::string& name, const std::string& json, const std::string& folder,
                       const StudyWishes& wishes, const pybind11::dict& keywords,
                       const pybind11::object& progress);

/// A dict of columns (names), rows (lists of values) and open (sentences on what is missing).
pybind11::object collect(const std::vector<std::string>& folders);

}  // namespace inkling::python
