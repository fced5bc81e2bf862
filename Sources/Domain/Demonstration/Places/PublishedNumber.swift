public struct PublishedNumber: Sendable {}
