#include "schema/version.hpp"

#include "schema/index_format.hpp"

namespace schema {

std::string version_text(std::string_view program, std::string_view xapian_version) {
  std::string text(program);
  text += " " PICKET_VERSION "\nindex format ";
  text += std::to_string(kFormatVersion);
  text += "\nXapian ";
  text += xapian_version;
  return text + "\nSnowball " SNOWBALL_VERSION "\n";
}

}  // namespace schema
