#include "app/input_files.h"

#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/support/foreign_files.h"
#include "engine/support/picture_format.h"
#include "engine/support/read_file.h"
#ifdef INKLING_QT
#include "ui/figures/pictures.h"
#endif

#include <algorithm>
#include <set>

namespace inkling {

PictureDecoder pictureDecoder([[maybe_unused]] Session& session) {
#ifdef INKLING_QT
  return [&session, said = std::set<std::string>()](
             const std::string& name, const std::vector<unsigned char>& bytes) mutable {
    const auto picture =
        readPicture(name, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    if (const auto laid = layingOf(picture); !laid.empty() && said.insert(laid).second)
      session.say({"{file}: {done}. Others may be too.",
                   {{"file", name}, {"done", nested(Message(laid))}}});
    return toImage(picture);
  };
#else
  return {};
#endif
}

std::string readExperimentText(const std::string& path) {
  constexpr std::uint64_t limit = 1ull << 30, headSize = 512;
  InputFile file(path);
  const auto head = file.read(static_cast<std::size_t>(std::min(headSize, file.size())));
  const auto first = head.find_first_not_of(" \t\r\n");
  const bool json = first != head.npos && (head[first] == '{' || head[first] == '[');
  if (json || isCbor(head)) return readFile(path, limit);
  if (pictureFormat(head) != PictureFormat::Png)  // before gigabytes are read for nothing
    refuseForeignFile(path, head, Wanted::Experiment);
#ifdef INKLING_QT
  auto text = experimentTextOf(path);
  if (text.empty())
    throw Error(ErrorKind::Input,
                "{path} is a picture that carries no experiment. Name an experiment file, or a "
                "figure that Inkling wrote.",
                {{"path", path}});
  return text;
#else
  throw Error(ErrorKind::Input,
              "{path} is a picture, and this build reads no pictures. Name an experiment file, or "
              "build Inkling with Qt.",
              {{"path", path}});
#endif
}

}  // namespace inkling
