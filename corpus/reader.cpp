#include "corpus/reader.hpp"

namespace corpus {}
