// SIGINT and SIGTERM: an update notices them between two articles and ends at the last good state.
#pragma once

namespace indexer {

// From now on the first of these signals only asks to stop; the second ends the process at once.
// SIGXFSZ is ignored, so that a file size limit is an error of writing and not a death.
void listen_for_interruption();
bool is_interrupted();
// Throws schema::Error (Interrupted) if it is.
void stop_if_interrupted();

}  // namespace indexer
